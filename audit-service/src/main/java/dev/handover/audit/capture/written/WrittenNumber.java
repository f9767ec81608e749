package dev.handover.audit.capture.written;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as written: {@code 0.79}, {@code 1,50}, {@code 1.234,5}, {@code 1'000.5}, {@code 1 234,50}.
 *
 * @param value 0 or more
 * @param decimal the decimal separator it was written with, 0 where it has none
 */
public record WrittenNumber(BigDecimal value, char decimal) {

    /** More digits than any figure of an export has; as hours, the longest still fits into seconds. */
    private static final int LONGEST = 15;

    /**
     * The last of point and comma is the decimal separator: tools write hours and amounts of money with decimals, so that
     * thousands without any don't occur. Empty where the text is no such number.
     */
    public static Optional<WrittenNumber> parse(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        StringBuilder number = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number.append(c);
            } else if (i == last) {
                number.append('.');
            } else if ("., '\u2019\u00a0\u202f".indexOf(c) < 0 || (i > last && last >= 0) || i == 0) {
                return Optional.empty();
            }
        }
        if (number.length() == 0
                || number.length() > LONGEST
                || number.toString().equals(".")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal("0" + number + (last == text.length() - 1 ? "0" : ""));
        return Optional.of(new WrittenNumber(value, last < 0 ? 0 : text.charAt(last)));
    }
}
