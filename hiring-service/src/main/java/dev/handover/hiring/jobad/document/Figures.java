package dev.handover.hiring.jobad.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Figures as an ad says them, in English. */
public final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Figures() {}

    /** Hours rounded to halves; at least a half, as nobody advertises none. */
    public static String hours(BigDecimal hours) {
        BigDecimal halves = hours.multiply(BigDecimal.valueOf(2)).setScale(0, RoundingMode.HALF_EVEN);
        return number(halves.max(BigDecimal.ONE).divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY));
    }

    /** A number without useless zeros. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** An amount of money with its two decimals. */
    public static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A day such as "7 June 2026", in UTC. */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    /** How often something comes up, from times a month. */
    public static String rhythm(BigDecimal occurrencesPerMonth) {
        double times = occurrencesPerMonth.doubleValue();
        if (times >= 18) {
            return "on nearly every working day";
        }
        if (times >= 6.5) {
            return "several times a week";
        }
        if (times >= 3.2) {
            return "about once a week";
        }
        if (times >= 1.5) {
            return "about every other week";
        }
        if (times >= 0.75) {
            return "about once a month";
        }
        return "a few times a year";
    }

    /** "A", "A and B", "A, B and C". */
    public static String listed(List<String> names) {
        if (names.size() < 2) {
            return names.isEmpty() ? "" : names.get(0);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The English name of a country; the code itself where it has none. */
    public static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
