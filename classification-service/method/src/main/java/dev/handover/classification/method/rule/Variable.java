package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.StrategicScore;
import dev.handover.classification.method.domain.Domain;
import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Prospect;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every quantity that a row of the rules may test. A row looks at its tests in the order of these constants: what
 * costs nothing to know stands first, so that most rows fail before anything about money is calculated.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable and its functions have no state
public enum Variable {
    FACT_MISSING(
            "factMissing",
            "a fact that every rule needs is missing",
            "all facts that every rule needs are known",
            Findings::factMissing),
    OWNER_ONLY(
            "ownerOnly",
            "it must be the owner, or nobody else holds the licence",
            "somebody else may do it",
            Findings::onlyTheOwner),
    UNNECESSARY("unnecessary", "it is not necessary", "it is necessary", Findings::unnecessary),
    AREA(FactName.AREA, "the area"),
    AREA_MASTERY(
            "areaMastery",
            "mastery of the area (none where nobody said)",
            Domain.whole(0, 4),
            false,
            s -> BigDecimal.valueOf(s.facts().whole(FactName.MASTERY).orElse(0))),
    SUPPORT_EXEMPT(
            "supportExempt",
            "it is clerical support that the policy exempts",
            "it is not clerical support that the policy exempts",
            Findings::exempt),
    STRATEGIC("strategic", "it is strategic", "it is MAINTENANCE", Situation::strategic),
    SKILL(
            "skill",
            "skill",
            Domain.whole(1, 5),
            true,
            s -> s.skill().map(BigDecimal::valueOf).orElse(null)),
    MASTERY(FactName.MASTERY, "mastery"),
    WILL_BECOME_GOOD(
            "willBecomeGood",
            "becoming good at it",
            Domain.of(Prospect.values()),
            VariableKind.CHOICE,
            false,
            Situation::prospect),
    CORE("core", "it is core", "it is not core", Situation::core),
    OVER_CAPACITY(
            "overCapacity",
            "the owner is over capacity",
            "the owner is not over capacity",
            s -> s.inputs().owner().capacity().overCapacity()),
    ENJOYMENT(FactName.ENJOYMENT, "liking it"),
    LEARN_HOURS(FactName.LEARN_HOURS, "the time to learn it, in hours,"),
    OCCURRENCES_PER_MONTH(FactName.OCCURRENCES_PER_MONTH, "how often it comes a month"),
    DEPENDENCY_RISK(FactName.DEPENDENCY_RISK, "the harm of depending on others"),
    HOURS_PER_MONTH(FactName.HOURS_PER_MONTH, "the hours a month"),
    OBSERVED_DAYS(FactName.OBSERVED_DAYS, "the number of observed days"),
    GROWTH(FactName.GROWTH, "growth"),
    CUSTOMER_VALUE(FactName.CUSTOMER_VALUE, "the value to customers"),
    INIMITABILITY(FactName.INIMITABILITY, "being hard to copy"),
    REACH(FactName.REACH, "opening further markets"),
    SPECIFICITY(FactName.SPECIFICITY, "the knowledge of the business it takes"),
    CODIFIABILITY(FactName.CODIFIABILITY, "how well it can be written down"),
    UNCERTAINTY(FactName.UNCERTAINTY, "uncertainty"),
    ERROR_COST(FactName.ERROR_COST, "the cost of a mistake"),
    CONFIDENTIALITY(FactName.CONFIDENTIALITY, "confidentiality"),
    JOB_ZONE(FactName.JOB_ZONE, "the job zone"),
    ACCEPTED_DELIVERIES(FactName.ACCEPTED_DELIVERIES, "the number of accepted deliveries"),
    LEARN_COST(FactName.LEARN_COST, "the price of learning it"),
    PRICE_PAID_PER_MONTH(FactName.PRICE_PAID_PER_MONTH, "what is paid to others a month"),
    MUST_BE_OWNER(FactName.MUST_BE_OWNER, "it must be the owner", "it need not be the owner"),
    ONSITE(FactName.ONSITE, "it must be done on site", "it need not be done on site"),
    LICENCE(FactName.LICENCE, "it takes a licence", "it takes no licence"),
    HAS_SOP(FactName.HAS_SOP, "there is a written procedure", "there is no written procedure"),
    SUPPORT(FactName.SUPPORT, "it is clerical support", "it is not clerical support"),
    CONTROL_HOW_AND_WHEN(
            FactName.CONTROL_HOW_AND_WHEN,
            "the owner would control how and when",
            "the owner would not control how and when"),
    STRATEGIC_SCORE(
            "strategicScore",
            "the strategic score",
            Domain.between(0, 100),
            true,
            s -> s.score().map(StrategicScore::value).orElse(null)),
    OWNER_VALUE_KNOWN(
            "ownerValueKnown",
            "what the owner's hour is worth is known",
            "what the owner's hour is worth is unknown",
            s -> s.rates().isPresent()),
    AUTOMATION_CHEAPER(
            "automationCheaper",
            "automation of known quality is cheaper, all in, than anybody good enough",
            "no automation of known quality is cheaper, all in",
            Findings::automatable),
    OFFER_GOOD_ENOUGH(
            "offerGoodEnough",
            "somebody good enough is on offer",
            "nobody good enough is on offer",
            s -> s.best().isPresent()),
    ANY_BETTER("anyBetter", "somebody does it much better", "nobody does it much better", Findings::anyBetter),
    BEST_QUALITY("bestQuality", "the best quality on offer", Domain.from(0), true, Findings::bestQuality),
    BEST_NPV("bestNpv", "what handing it over is worth", Domain.ANY, true, Findings::bestNpv),
    STEADY_STATE_PAYS(
            "steadyStatePays",
            "handing it over pays month by month",
            "handing it over does not pay month by month",
            Findings::steadyStatePays),
    LEARNING_NPV("learningNpv", "what learning it is worth", Domain.ANY, true, Findings::learningNpv),
    LEARNING_LEAD(
            "learningLead",
            "what learning it is worth beyond handing it over",
            Domain.ANY,
            true,
            Findings::learningLead);

    private static final Map<String, Variable> BY_NAME = new HashMap<>();

    static {
        for (Variable variable : values()) {
            BY_NAME.put(variable.json, variable);
        }
    }

    private final String json;
    private final VariableKind kind;
    private final Domain domain;
    private final boolean canBeUnknown;
    private final String words;
    private final String denial;
    private final Function<Situation, Object> calculation;

    /** A number or choice that is a plain fact. */
    Variable(FactName fact, String words) {
        this(fact, words, null);
    }

    /** A plain fact; a flag has words for its denial. */
    Variable(FactName fact, String words, String denial) {
        this.json = fact.json();
        this.kind = switch (fact.kind()) {
            case WHOLE, DECIMAL -> VariableKind.NUMBER;
            case FLAG -> VariableKind.FLAG;
            case AREA, DEGREE, PROSPECT -> VariableKind.CHOICE;
        };
        this.domain = Domain.of(fact);
        this.canBeUnknown = true;
        this.words = words;
        this.denial = denial;
        this.calculation = s -> {
            Object value = s.facts().value(fact);
            return value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
        };
    }

    /** A flag that is always known. */
    Variable(String json, String words, String denial, Function<Situation, Object> calculation) {
        this.json = json;
        this.kind = VariableKind.FLAG;
        this.domain = Domain.FLAG;
        this.canBeUnknown = false;
        this.words = words;
        this.denial = denial;
        this.calculation = calculation;
    }

    /** A number. */
    Variable(String json, String words, Domain domain, boolean canBeUnknown, Function<Situation, Object> calculation) {
        this(json, words, domain, VariableKind.NUMBER, canBeUnknown, calculation);
    }

    Variable(
            String json,
            String words,
            Domain domain,
            VariableKind kind,
            boolean canBeUnknown,
            Function<Situation, Object> calculation) {
        this.json = json;
        this.kind = kind;
        this.domain = domain;
        this.canBeUnknown = canBeUnknown;
        this.words = words;
        this.denial = null;
        this.calculation = calculation;
    }

    /** {@return the variable of that name in documents, or empty} */
    public static Optional<Variable> named(String json) {
        return Optional.ofNullable(BY_NAME.get(json));
    }

    /** {@return the name in documents, camelCase} */
    public String json() {
        return json;
    }

    /** {@return what values it takes} */
    public VariableKind kind() {
        return kind;
    }

    /** {@return the values it can take when it is known} */
    public Domain domain() {
        return domain;
    }

    /** {@return whether it can be unknown; unknown satisfies no test} */
    public boolean canBeUnknown() {
        return canBeUnknown;
    }

    /** {@return what it is: a noun, or for a flag the sentence that is true when it is} */
    public String words() {
        return words;
    }

    /** The value in a situation: a BigDecimal, Boolean or enum constant as its kind says; null when unknown. */
    Object calculate(Situation s) {
        return calculation.apply(s);
    }

    /** {@return a test of it in words: "skill is at most 2"} */
    String condition(Extent extent) {
        if (kind == VariableKind.FLAG && extent.has(0) != extent.has(1)) {
            return said(extent.has(1));
        }
        String what = kind == VariableKind.FLAG ? "whether " + words + " is known" : words + " is " + extent.words();
        return what;
    }

    /** {@return its value in words: "skill is 3"} */
    String found(Object value) {
        if (value instanceof Boolean flag) {
            return said(flag);
        } else if (value instanceof BigDecimal number) {
            BigDecimal rounded = number.scale() > 2 ? Figures.shown(number) : number.stripTrailingZeros();
            return words + " is " + rounded.toPlainString();
        } else if (value == null) {
            return kind == VariableKind.FLAG ? "it is unknown whether " + words : words + " is unknown";
        }
        return words + " is " + value;
    }

    private String said(boolean holds) {
        return holds ? words : denial;
    }
}
