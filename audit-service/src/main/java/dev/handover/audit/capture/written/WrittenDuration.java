package dev.handover.audit.capture.written;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A duration as written: {@code 41:33:52}, {@code 0:13}, {@code 47:06 min}, {@code 0.79 h}, {@code 1,50}.
 *
 * @param seconds rounded to whole seconds
 * @param tolerance how many seconds the writing leaves open: half a unit of its last digit, one second at least
 * @param decimal the decimal separator it was written with, 0 where it is no decimal
 */
public record WrittenDuration(long seconds, long tolerance, char decimal) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    /** Empty where the text is no duration. */
    public static Optional<WrittenDuration> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        int letters = plain.length();
        while (letters > 0 && Character.isLetter(plain.charAt(letters - 1))) {
            letters--;
        }
        String unit = plain.substring(letters);
        plain = plain.substring(0, letters).strip();
        if (plain.isEmpty() || plain.length() > 20) {
            return Optional.empty();
        }
        if (plain.indexOf(':') >= 0) {
            return clock(plain, unit);
        }
        long perUnit = switch (unit) {
            case "", "h", "hr", "hrs", "hour", "hours" -> 3600;
            case "m", "min", "mins", "minutes" -> 60;
            case "s", "sec", "secs", "seconds" -> 1;
            default -> 0;
        };
        return perUnit == 0 ? Optional.empty() : decimal(plain, perUnit);
    }

    /** The most exact of several statements of one duration; empty where none is one. */
    public static Optional<WrittenDuration> mostExact(String... texts) {
        return Stream.of(texts)
                .map(WrittenDuration::parse)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(WrittenDuration::tolerance));
    }

    private static Optional<WrittenDuration> clock(String text, String unit) {
        int[] parts = WrittenTime.numbers(text);
        boolean minutesFirst = unit.equals("min");
        if (parts.length < 2 || parts.length > 3 || !(unit.isEmpty() || unit.equals("h") || minutesFirst)) {
            return Optional.empty();
        }
        if (minutesFirst) {
            return parts.length == 2 && parts[1] < 60
                    ? Optional.of(new WrittenDuration(parts[0] * 60L + parts[1], 1, (char) 0))
                    : Optional.empty();
        }
        if (parts[1] > 59 || (parts.length == 3 && parts[2] > 59)) {
            return Optional.empty();
        }
        long seconds = parts[0] * 3600L + parts[1] * 60L + (parts.length == 3 ? parts[2] : 0);
        return Optional.of(new WrittenDuration(seconds, parts.length == 3 ? 1 : 60, (char) 0));
    }

    private static Optional<WrittenDuration> decimal(String text, long perUnit) {
        return WrittenNumber.parse(text).map(number -> {
            long seconds = number.value()
                    .multiply(BigDecimal.valueOf(perUnit))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            long tolerance = HOUR.movePointLeft(number.value().scale())
                    .divide(BigDecimal.valueOf(2), 0, RoundingMode.UP)
                    .longValue();
            return new WrittenDuration(seconds, Math.max(1, perUnit == 3600 ? tolerance : 1), number.decimal());
        });
    }
}
