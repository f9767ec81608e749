package dev.handover.audit.capture.written;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A time of day as written: {@code 15:00}, {@code 04:00:00}, {@code 10:23 AM}, {@code 10:23:52 p.m.}.
 *
 * @param time the time
 * @param withSeconds whether seconds were written
 * @param twelveHours whether it was written with AM or PM
 */
public record WrittenTime(LocalTime time, boolean withSeconds, boolean twelveHours) {

    /** Empty where the text is no time of day. */
    public static Optional<WrittenTime> parse(String text) {
        StringBuilder digits = new StringBuilder(8);
        StringBuilder letters = new StringBuilder(2);
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= '0' && c <= '9') || c == ':') {
                if (letters.length() > 0 || digits.length() > 8) {
                    return Optional.empty();
                }
                digits.append(c);
            } else if (Character.isLetter(c) && letters.length() < 2) {
                letters.append(c);
            } else if (c != '.' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return Optional.empty();
            }
        }
        int[] parts = numbers(digits.toString());
        String half = letters.toString();
        boolean twelve = half.equals("am") || half.equals("pm");
        if (parts.length < 2 || parts.length > 3 || !(twelve || half.isEmpty())) {
            return Optional.empty();
        }
        int hour = parts[0];
        if (twelve) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        int second = parts.length == 3 ? parts[2] : 0;
        if (hour > 23 || parts[1] > 59 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(new WrittenTime(LocalTime.of(hour, parts[1], second), parts.length == 3, twelve));
    }

    /** The numbers between colons; none where one is missing or has more than six digits. */
    static int[] numbers(String text) {
        String[] parts = text.split(":", 5);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 6) {
                return new int[0];
            }
            for (char c : parts[i].toCharArray()) {
                if (c < '0' || c > '9') {
                    return new int[0];
                }
                numbers[i] = numbers[i] * 10 + (c - '0');
            }
        }
        return numbers;
    }
}
