package dev.handover.classification.picture.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes amounts for people: grouped by thousands, the same in every locale. */
public final class Amounts {

    private static final String UNKNOWN = "–";
    private static final double MILLION = 1e6;

    private Amounts() {}

    /** {@return "1,234.50 EUR"; a dash when the amount is unknown, no currency when that is} */
    public static String money(BigDecimal amount, String currency) {
        return amount == null ? UNKNOWN : format("#,##0.00", amount) + unit(currency);
    }

    /** {@return "1,235 EUR", for pictures} */
    public static String roundly(BigDecimal amount, String currency) {
        return amount == null ? UNKNOWN : format("#,##0", amount) + unit(currency);
    }

    /** {@return "12.5", without zeros that say nothing} */
    public static String plain(BigDecimal number) {
        return number == null ? UNKNOWN : format("#,##0.##", number);
    }

    /** {@return a tick of an axis, millions as "1.5 M"} */
    public static String tick(double value) {
        return Math.abs(value) < MILLION
                ? format("#,##0.##", BigDecimal.valueOf(value))
                : format("#,##0.##", BigDecimal.valueOf(value / MILLION)) + " M";
    }

    private static String unit(String currency) {
        return currency == null ? "" : " " + currency;
    }

    /** The minus is the real one; nothing is ever "−0". */
    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String written = format.format(number);
        return written.startsWith("-")
                ? written.chars().anyMatch(c -> c >= '1' && c <= '9')
                        ? "−" + written.substring(1)
                        : written.substring(1)
                : written;
    }
}
