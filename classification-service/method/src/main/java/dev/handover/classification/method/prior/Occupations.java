package dev.handover.classification.method.prior;

import dev.handover.classification.method.fact.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The shipped catalogue of occupations, by code. */
public final class Occupations {

    /** Whose median stands in for what an owner's hour is worth: General and Operations Managers. */
    public static final String OF_THE_OWNER = "11-1021";

    private static final NavigableMap<String, Occupation> BY_CODE = load();

    /** Who does most of an area's work in a small business; areas whose work depends on the business have nobody. */
    private static final Map<Area, String> TYPICAL = Map.of(
            Area.SALES, "41-3091",
            Area.MARKETING, "13-1161",
            Area.FINANCE, "43-3031",
            Area.ADMINISTRATION, "43-6014",
            Area.OPERATIONS, "43-9061",
            Area.PEOPLE, "13-1071",
            Area.IT, "15-1232",
            Area.STRATEGY, "13-1111");

    private Occupations() {}

    private static NavigableMap<String, Occupation> load() {
        NavigableMap<String, Occupation> all = new TreeMap<>();
        for (Map<String, String> row : Table.read(Occupations.class, "/market/occupations.csv")) {
            Occupation occupation = new Occupation(
                    row.get("code"),
                    row.get("title"),
                    new BigDecimal(row.get("medianHourly")),
                    row.get("basis"),
                    row.get("verified").equals("yes"),
                    Area.valueOf(row.get("area")),
                    Integer.parseInt(row.get("jobZone")),
                    row.get("source"));
            if (all.put(occupation.code(), occupation) != null) {
                throw new IllegalStateException("twice in the catalogue: " + occupation.code());
            }
        }
        return all;
    }

    /** {@return all of them, in the order of codes} */
    public static List<Occupation> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** {@return the occupation of this SOC code, or empty; null has none} */
    public static Optional<Occupation> of(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(BY_CODE.get(code));
    }

    /** {@return who does most of this area's work, or empty where that depends on the business; null has nobody} */
    public static Optional<Occupation> typicalOf(Area area) {
        return area == null ? Optional.empty() : of(TYPICAL.get(area));
    }
}
