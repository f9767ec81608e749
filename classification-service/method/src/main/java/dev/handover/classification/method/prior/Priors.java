package dev.handover.classification.method.prior;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * First guesses about an activity, so that names and hours alone give a first answer. They stand in for what nobody
 * measured or said, are marked INFERRED and say why they are supposed. The table is {@code priors.csv}.
 */
public final class Priors {

    private static final int NEUTRAL_SKILL = 3;
    private static final String NEUTRAL = "Neutral until you say how good you are at it.";
    private static final List<FactName> TESTS =
            List.of(FactName.CUSTOMER_VALUE, FactName.INIMITABILITY, FactName.REACH);
    private static final List<FactName> MANNER = List.of(
            FactName.CODIFIABILITY,
            FactName.SPECIFICITY,
            FactName.UNCERTAINTY,
            FactName.ERROR_COST,
            FactName.CONFIDENTIALITY);
    private static final Words<Row> NAMES = load();
    private static final Map<Area, Integer> GROWTH = growthOfAreas();

    /** What one row of the table supposes; an empty occupation is no guess. */
    private record Row(Area area, Optional<Occupation> occupation, Map<FactName, Object> facts, String rationale) {}

    private Priors() {}

    private static Words<Row> load() {
        Words<Row> words = new Words<>();
        for (Map<String, String> row : Table.read(Priors.class, "/priors.csv")) {
            Row meaning = row(row);
            for (String keyword : row.get("keywords").split("\\|", -1)) {
                words.add(keyword, meaning);
            }
        }
        return words;
    }

    private static Row row(Map<String, String> row) {
        Map<FactName, Object> facts = new EnumMap<>(FactName.class);
        facts.put(FactName.GROWTH, Integer.valueOf(row.get("growth")));
        for (int i = 0; i < TESTS.size(); i++) {
            Degree degree = degree(row.get("tests").charAt(i));
            if (degree != null) {
                facts.put(TESTS.get(i), degree);
            }
        }
        for (FactName name : MANNER) {
            if (!row.get(name.json()).isEmpty()) {
                facts.put(name, Integer.valueOf(row.get(name.json())));
            }
        }
        String code = row.get("occupation");
        Optional<Occupation> occupation = Occupations.of(code);
        if (!code.isEmpty() && occupation.isEmpty()) {
            throw new IllegalStateException("not in the catalogue: " + code);
        }
        occupation.ifPresent(o -> facts.put(FactName.JOB_ZONE, o.jobZone()));
        return new Row(Area.valueOf(row.get("area")), occupation, facts, row.get("rationale"));
    }

    private static Degree degree(char letter) {
        return switch (letter) {
            case 'N' -> Degree.NO;
            case 'P' -> Degree.PARTLY;
            case 'Y' -> Degree.YES;
            default -> null;
        };
    }

    /** What an area's work usually does for a business, by the anchors of growth; OTHER says nothing. */
    private static Map<Area, Integer> growthOfAreas() {
        Map<Area, Integer> growth = new EnumMap<>(Area.class);
        growth.put(Area.SALES, 4);
        growth.put(Area.MARKETING, 4);
        growth.put(Area.DELIVERY, 2);
        growth.put(Area.PRODUCT, 4);
        growth.put(Area.FINANCE, 1);
        growth.put(Area.ADMINISTRATION, 1);
        growth.put(Area.OPERATIONS, 1);
        growth.put(Area.PEOPLE, 3);
        growth.put(Area.IT, 1);
        growth.put(Area.STRATEGY, 5);
        return growth;
    }

    /**
     * Supposes.
     *
     * @param name what its owner calls the activity, in English or German
     * @param area its area where it is known, else null. Where it is not the name's, what the activity does for the
     *     business is supposed from the area, and only how it is done from the name.
     * @return the guesses; none where neither name nor area says anything
     */
    public static Prior of(String name, Area area) {
        Words.Hit<Row> hit = NAMES.longestIn(name);
        if (hit == null) {
            return new Prior(ofArea(Facts.none(), area), Optional.empty());
        }
        Row row = hit.meaning();
        boolean fits = area == null || area == row.area();
        Facts facts = Facts.none();
        String note = row.rationale() + " Supposed from \"" + hit.keyword() + "\".";
        if (area == null) {
            facts = facts.with(FactName.AREA, inferred(row.area(), note));
        }
        for (Map.Entry<FactName, Object> fact : row.facts().entrySet()) {
            if (fits || MANNER.contains(fact.getKey()) || fact.getKey() == FactName.JOB_ZONE) {
                facts = facts.with(fact.getKey(), inferred(fact.getValue(), note));
            }
        }
        facts = facts.with(FactName.SKILL, inferred(NEUTRAL_SKILL, NEUTRAL));
        return new Prior(fits ? facts : ofArea(facts, area), row.occupation());
    }

    /**
     * Supposes, where somebody said whose work it is.
     *
     * @param name what its owner calls the activity
     * @param area its area where it is known, else null
     * @param stated whose work it is; null when nobody said
     * @return the guesses; the preparation it needs is the stated occupation's, and where neither name nor area says
     *     where it belongs, the area too
     */
    public static Prior of(String name, Area area, Occupation stated) {
        Prior prior = of(name, area);
        if (stated == null) {
            return prior;
        }
        String note = "Of the occupation " + stated.code() + ", " + stated.title() + ".";
        Facts facts = prior.facts();
        if (area == null && facts.area().isEmpty()) {
            facts = ofArea(facts, stated.area()).with(FactName.AREA, inferred(stated.area(), note));
        }
        facts = facts.with(FactName.JOB_ZONE, inferred(stated.jobZone(), note));
        return new Prior(facts, Optional.of(stated));
    }

    private static Facts ofArea(Facts facts, Area area) {
        Integer growth = area == null ? null : GROWTH.get(area);
        if (growth == null) {
            return facts;
        }
        return facts.with(FactName.GROWTH, inferred(growth, "What work of the area " + area + " usually does."))
                .with(FactName.SKILL, inferred(NEUTRAL_SKILL, NEUTRAL));
    }

    /**
     * Puts guesses under what is known.
     *
     * @param known what was measured or said
     * @param prior the guesses
     * @return what is known, with guesses where nothing is
     */
    public static Facts under(Facts known, Prior prior) {
        Facts facts = known;
        for (Map.Entry<FactName, Fact> guess : prior.facts().known().entrySet()) {
            if (!known.knows(guess.getKey()) && !(guess.getKey() == FactName.SKILL && showsSkill(known))) {
                facts = facts.with(guess.getKey(), guess.getValue());
            }
        }
        return facts;
    }

    /** The ratio of times says more about the skill than a neutral guess. */
    private static boolean showsSkill(Facts known) {
        return known.knows(FactName.OWN_TIME) && known.knows(FactName.PROFICIENT_TIME);
    }

    private static Fact inferred(Object value, String note) {
        return new Fact(value, FactSource.INFERRED, null, note);
    }
}
