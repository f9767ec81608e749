package dev.handover.audit.capture.written;

import dev.handover.audit.capture.format.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as written: three numbers and a separator, one of them a year of four digits at either end.
 *
 * @param first the first number
 * @param second the number in the middle
 * @param third the last number
 * @param separator {@code - / .}
 */
public record WrittenDate(int first, int second, int third, char separator) {

    /** Empty where the text is no such date. */
    public static Optional<WrittenDate> parse(String text) {
        int[] numbers = new int[3];
        int[] digits = new int[3];
        int at = 0;
        char separator = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits[at] < 4) {
                numbers[at] = numbers[at] * 10 + (c - '0');
                digits[at]++;
            } else if ((c == '-' || c == '/' || c == '.')
                    && digits[at] > 0
                    && at < 2
                    && (separator == 0 || separator == c)) {
                separator = c;
                at++;
            } else {
                return Optional.empty();
            }
        }
        boolean yearFirst = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
        boolean yearLast = digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2;
        if (at != 2 || digits[2] == 0 || !(yearFirst || yearLast)) {
            return Optional.empty();
        }
        return Optional.of(new WrittenDate(numbers[0], numbers[1], numbers[2], separator));
    }

    /** Whether it begins with its year. */
    public boolean isYearFirst() {
        return first > 99;
    }

    /** Empty where the calendar has no such day. */
    public Optional<LocalDate> in(DateOrder order) {
        try {
            if (isYearFirst()) {
                return Optional.of(LocalDate.of(first, second, third));
            }
            return switch (order) {
                case MONTH_FIRST -> Optional.of(LocalDate.of(third, first, second));
                case DAY_FIRST -> Optional.of(LocalDate.of(third, second, first));
                case YEAR_FIRST -> Optional.empty();
            };
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
