package dev.handover.classification.picture.drawing;

import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Turns names, values and days into words for a page. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String[] LEVELS = {"Tell", "Sell", "Consult", "Agree", "Advise", "Inquire", "Delegate"};

    private Words() {}

    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    /** {@return "Hours per month" for hoursPerMonth} */
    public static String label(String camelCase) {
        StringBuilder words = new StringBuilder();
        camelCase.chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                words.append(' ');
            }
            words.appendCodePoint(Character.toLowerCase(c));
        });
        return capital(words.toString());
    }

    /** {@return "keep for now" for KEEP_FOR_NOW} */
    public static String spaced(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return the constant as a class of the page's style} */
    public static String token(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@return a value as it is written in facts and flips: numbers grouped, constants as words} */
    public static String value(Object value) {
        if (value == null) {
            return "unknown";
        }
        String written = value.toString();
        boolean constant = !written.isEmpty() && written.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z'));
        if (constant) {
            return spaced(written);
        }
        return switch (written) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> written;
        };
    }

    /** {@return a fact's value with the sentence that fixes its meaning, or its unit} */
    public static String anchored(FactName name, Object value) {
        String plain = value instanceof BigDecimal number ? Amounts.plain(number) : value(value);
        return name.anchors().stream()
                .filter(a -> a.value().equals(value))
                .findFirst()
                .map(a -> plain + " – " + a.text())
                .orElse(plain + unit(name));
    }

    private static String unit(FactName name) {
        return name.unit() == null
                ? ""
                : switch (name.unit()) {
                    case "h/month" -> " h a month";
                    case "1/month" -> " times a month";
                    case "days", "h", "units", "deliveries" -> " " + name.unit();
                    default -> "";
                };
    }

    public static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal compared) {
            return number.compareTo(compared) == 0;
        }
        return one.equals(other);
    }

    /**
     * Says where a fact comes from.
     *
     * @param decided the fact as it was decided on, which knows only whether it was inferred
     * @param now the same fact as it is known now; empty when it has another value since
     */
    public static String source(Fact decided, Optional<Fact> now) {
        FactSource source = now.map(Fact::source).orElse(decided.source());
        String words = source == FactSource.DEFAULT ? "assumed" : spaced(source.name());
        String day = now.map(Fact::observedAt)
                .map(at -> ", " + at.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse("");
        return now.isPresent() || decided.source() == FactSource.INFERRED ? words + day : "changed since";
    }

    /** {@return "5 of 7: Advise"} */
    public static String level(int level) {
        return level + " of 7: " + LEVELS[level - 1];
    }
}
