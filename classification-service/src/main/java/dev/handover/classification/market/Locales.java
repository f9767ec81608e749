package dev.handover.classification.market;

import dev.handover.classification.method.prior.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The shipped figures per country, by its ISO 3166 code (EU is the average of the Union). */
final class Locales {

    /** Where the shipped wages come from. */
    static final String HOME = "US";

    /** The currency of the shipped wages. */
    static final String CURRENCY = "USD";

    /**
     * One country.
     *
     * @param code its code
     * @param currency ISO 4217
     * @param staffOnCost what an employer pays on top of the wage, as a share of it
     * @param platformFee what a platform takes on top of a rate, as a share of it
     * @param verified whether the figures were looked up in a copy of their source
     * @param source where staffOnCost comes from
     */
    record Locale(
            String code,
            String currency,
            BigDecimal staffOnCost,
            BigDecimal platformFee,
            boolean verified,
            String source) {}

    private static final Map<String, Locale> ALL = load();

    private Locales() {}

    private static Map<String, Locale> load() {
        Map<String, Locale> all = new LinkedHashMap<>();
        for (Map<String, String> row : Table.read(Locales.class, "/market/locales.csv")) {
            all.put(
                    row.get("locale"),
                    new Locale(
                            row.get("locale"),
                            row.get("currency"),
                            new BigDecimal(row.get("staffOnCost")),
                            new BigDecimal(row.get("platformFee")),
                            row.get("verified").equals("yes"),
                            row.get("source")));
        }
        return Map.copyOf(all);
    }

    /** {@return the country, or empty when none ships} */
    static Optional<Locale> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** {@return every country, by code} */
    static Map<String, Locale> all() {
        return ALL;
    }
}
