package dev.handover.classification.method.canonical;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes inputs as canonical JSON. Each decision hashes its inputs, and a general-purpose mapper would take a third of
 * the time of all that is decided; the bytes are the same.
 */
final class CanonicalText {

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return members(type, List.of())
                    .sorted(Comparator.comparing(Member::name))
                    .toList();
        }
    };

    /** A member of a record's JSON, and the way to it: through the parts that stand flat in it. */
    private record Member(String name, List<Method> way) {}

    private final StringBuilder text = new StringBuilder(1_024);

    private CanonicalText() {}

    /**
     * Writes a tree.
     *
     * @param tree of maps, collections, records, texts, numbers, flags and constants
     * @return its JSON: members sorted, a record's null ones left out, decimals as plain strings
     */
    static String of(Map<?, ?> tree) {
        CanonicalText canonical = new CanonicalText();
        canonical.map(tree);
        return canonical.text.toString();
    }

    private void value(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else if (value instanceof BigDecimal number) {
            text.append('"').append(number.stripTrailingZeros().toPlainString()).append('"');
        } else if (value instanceof String words) {
            quoted(words);
        } else if (value instanceof Enum<?> constant) {
            quoted(constant.name());
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Collection<?> many) {
            collection(many);
        } else if (value instanceof Record composed) {
            composed(composed);
        } else {
            throw new IllegalArgumentException("not a part of inputs: " + value.getClass());
        }
    }

    private void map(Map<?, ?> map) {
        Map<?, ?> sorted = map instanceof SortedMap ? map : new TreeMap<>(map);
        text.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : sorted.entrySet()) {
            first = next(first);
            quoted(member.getKey().toString());
            text.append(':');
            value(member.getValue());
        }
        text.append('}');
    }

    private void collection(Collection<?> many) {
        text.append('[');
        boolean first = true;
        for (Object each : many) {
            first = next(first);
            value(each);
        }
        text.append(']');
    }

    private void composed(Record composed) {
        text.append('{');
        boolean first = true;
        for (Member member : MEMBERS.get(composed.getClass())) {
            Object value = composed;
            for (Method step : member.way()) {
                value = read(step, value);
            }
            if (value != null) {
                first = next(first);
                quoted(member.name());
                text.append(':');
                value(value);
            }
        }
        text.append('}');
    }

    private static Stream<Member> members(Class<?> type, List<Method> before) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            List<Method> way = Stream.concat(before.stream(), Stream.of(component.getAccessor()))
                    .toList();
            return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? members(component.getType(), way)
                    : Stream.of(new Member(component.getName(), way));
        });
    }

    private static Object read(Method accessor, Object composed) {
        try {
            return accessor.invoke(composed);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("a record can always be read", broken);
        }
    }

    private boolean next(boolean first) {
        if (!first) {
            text.append(',');
        }
        return false;
    }

    /** RFC 8259: quotes, backslashes and control characters are escaped, the short way where there is one. */
    private void quoted(String words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                control(c);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private void control(char c) {
        switch (c) {
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> text.append(String.format("\\u%04X", (int) c));
        }
    }
}
