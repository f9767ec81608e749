package dev.handover.audit.capture.written;

import dev.handover.audit.capture.format.HourClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A time of day as written: {@code 15:00}, {@code 04:00:00}, {@code 10:23 AM}, {@code 10:23:52 p.m.}, {@code 24:00}.
 *
 * @param time the time; for 24:00 that of the next day
 * @param endOfDay whether it is 24:00, where the next day begins
 * @param withSeconds whether seconds were written
 * @param twelveHours whether it was written with AM or PM
 */
public record WrittenTime(LocalTime time, boolean endOfDay, boolean withSeconds, boolean twelveHours) {

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
        boolean endOfDay = hour == 24 && parts[1] == 0 && second == 0;
        if ((hour > 23 && !endOfDay) || parts[1] > 59 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(new WrittenTime(
                LocalTime.of(endOfDay ? 0 : hour, parts[1], second), endOfDay, parts.length == 3, twelve));
    }

    /** Whether it can be before or after noon where it was written on a clock of twelve hours, without saying which. */
    boolean leavesHalfOpen() {
        return !twelveHours && !endOfDay && time.getHour() >= 1 && time.getHour() <= 12;
    }

    /** The times it can be: one, or on a clock of twelve hours perhaps that before and that after noon. */
    List<LocalTime> on(HourClock clock) {
        if (clock != HourClock.TWELVE_HOURS || !leavesHalfOpen()) {
            return List.of(time);
        }
        LocalTime early = time.withHour(time.getHour() % 12);
        return List.of(early, early.plusHours(12));
    }

    /** When it is on a day. */
    public LocalDateTime on(LocalDate day) {
        return day.plusDays(endOfDay ? 1 : 0).atTime(time);
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
