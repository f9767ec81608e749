package dev.handover.chassis.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows which methods an address takes. RFC 9110, section 15.5.6, has a 405 say so in {@code Allow}, and the framework's
 * own 405 does not.
 */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^/}]+}");

    private record Endpoint(Pattern address, String method) {}

    private final Collection<Endpoint> endpoints = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path above = bean.getBeanClass().getAnnotation(Path.class);
            if (above != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(above.value(), method);
                }
            }
        }
    }

    private void add(String above, Method method) {
        Path below = method.getAnnotation(Path.class);
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                endpoints.add(new Endpoint(pattern(above + "/" + (below == null ? "" : below.value())), verb.value()));
            }
        }
    }

    /** {@return what an address takes, as the header lists it} */
    String of(String address) {
        String path = normalized(address);
        TreeSet<String> methods = new TreeSet<>();
        endpoints.stream()
                .filter(endpoint -> endpoint.address().matcher(path).matches())
                .forEach(endpoint -> methods.add(endpoint.method()));
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", List.copyOf(methods));
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
