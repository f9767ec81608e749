package dev.handover.chassis.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows which methods an address takes, and which media types a method takes there: the framework's own 405 and 415 say
 * neither. RFC 9110, section 15.5.6, has a 405 do so in {@code Allow}.
 */
@ApplicationScoped
class KnownEndpoints {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^/}]+}");

    private record Endpoint(Pattern address, String method, List<String> mediaTypes) {}

    private final Collection<Endpoint> endpoints = new ArrayList<>();

    KnownEndpoints(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path above = bean.getBeanClass().getAnnotation(Path.class);
            if (above != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(above.value(), method, bean.getBeanClass().getAnnotation(Consumes.class));
                }
            }
        }
    }

    private void add(String above, Method method, Consumes ofAll) {
        Path below = method.getAnnotation(Path.class);
        Consumes own = method.isAnnotationPresent(Consumes.class) ? method.getAnnotation(Consumes.class) : ofAll;
        List<String> mediaTypes = own == null ? List.of(MediaType.APPLICATION_JSON) : List.of(own.value());
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                endpoints.add(new Endpoint(
                        pattern(above + "/" + (below == null ? "" : below.value())), verb.value(), mediaTypes));
            }
        }
    }

    /** {@return the methods that an address takes, as the header lists them} */
    String methods(String address) {
        TreeSet<String> methods = new TreeSet<>();
        at(address).forEach(endpoint -> methods.add(endpoint.method()));
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", List.copyOf(methods));
    }

    /** {@return the media types that a method takes at an address, as a sentence lists them} */
    String mediaTypes(String method, String address) {
        TreeSet<String> mediaTypes = new TreeSet<>();
        at(address)
                .filter(endpoint -> endpoint.method().equals(method))
                .forEach(endpoint -> mediaTypes.addAll(endpoint.mediaTypes()));
        return String.join(", ", mediaTypes);
    }

    private Stream<Endpoint> at(String address) {
        String path = normalized(address);
        return endpoints.stream()
                .filter(endpoint -> endpoint.address().matcher(path).matches());
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(normalized(template));
        int from = 0;
        String path = normalized(template);
        while (placeholder.find()) {
            pattern.append(Pattern.quote(path.substring(from, placeholder.start())))
                    .append("[^/]+");
            from = placeholder.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(path.substring(from))).toString());
    }

    private static String normalized(String path) {
        String single = ("/" + path).replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
