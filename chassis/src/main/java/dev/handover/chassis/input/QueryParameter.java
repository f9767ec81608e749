package dev.handover.chassis.input;

import dev.handover.chassis.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * One query parameter of an endpoint, as its code declares it.
 *
 * @param type what a value is read as
 * @param many whether it may be given more than once
 */
record QueryParameter(String name, Class<?> type, boolean many) {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(int.class, Integer::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(long.class, Long::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(UUID.class, QueryParameter::uuid),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(boolean.class, QueryParameter::truth),
            Map.entry(Boolean.class, QueryParameter::truth));

    /** {@return the query parameters of an endpoint by name, those of its parameter objects too} */
    static Map<String, QueryParameter> allOf(Method endpoint) {
        Map<String, QueryParameter> all = new HashMap<>();
        for (Parameter parameter : endpoint.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(all, field, field.getType(), field.getGenericType());
                    }
                }
            } else {
                add(all, parameter, parameter.getType(), parameter.getParameterizedType());
            }
        }
        return all;
    }

    private static void add(
            Map<String, QueryParameter> all, AnnotatedElement declared, Class<?> type, java.lang.reflect.Type generic) {
        QueryParam query = declared.getAnnotation(QueryParam.class);
        if (query == null) {
            return;
        }
        boolean many = Collection.class.isAssignableFrom(type);
        Class<?> element = many
                        && generic instanceof java.lang.reflect.ParameterizedType of
                        && of.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : type;
        all.put(query.value(), new QueryParameter(query.value(), element, many));
    }

    /** {@return what is wrong with the values given, or empty where they can be read} */
    Optional<Violation> violation(List<String> values) {
        if (!many && values.size() > 1) {
            return Optional.of(new Violation(name, "must be given once", "array(" + values.size() + ")"));
        }
        for (String value : values) {
            String rule = ruleBrokenBy(value);
            if (rule != null) {
                return Optional.of(new Violation(name, rule, Violation.shapeOf(value)));
            }
        }
        return Optional.empty();
    }

    private String ruleBrokenBy(String value) {
        if (type.isEnum()) {
            String[] names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toArray(String[]::new);
            return Arrays.asList(names).contains(value) ? null : "must be one of " + String.join(", ", names);
        }
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            return null;
        }
        try {
            return Times.rule(reader.apply(value));
        } catch (RuntimeException unreadable) {
            return "must be " + Shape.of(type);
        }
    }

    private static Object uuid(String value) {
        UUID read = UUID.fromString(value);
        if (value.length() != 36) {
            throw new IllegalArgumentException("Java also reads shortened forms");
        }
        return read;
    }

    private static Object truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
