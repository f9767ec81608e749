package dev.handover.classification.method.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every fact the method knows about an activity, under the one name it has in events, requests and answers. */
public enum FactName {
    AREA("area", FactKind.AREA, 0, 0, null, "Which part of the business is it?"),
    HOURS_PER_MONTH("hoursPerMonth", FactKind.DECIMAL, 0, 744, "h/month", "How many hours a month does it take you?"),
    OCCURRENCES_PER_MONTH(
            "occurrencesPerMonth", FactKind.DECIMAL, 0, 100_000, "1/month", "How many times a month does it occur?"),
    OBSERVED_DAYS("observedDays", FactKind.WHOLE, 0, 3660, "days", "On how many days was it measured?"),
    GROWTH("growth", FactKind.WHOLE, 1, 5, "step", "What does it do for the business?"),
    VALUE_SHARE("valueShare", FactKind.DECIMAL, 0, 1, "share", "What share of the business's value comes from it?"),
    TIME_SHARE("timeShare", FactKind.DECIMAL, 0, 1, "share", "What share of your time goes into it?"),
    CUSTOMER_VALUE("customerValue", FactKind.DEGREE, 0, 0, null, "Do customers choose you because of it?"),
    INIMITABILITY("inimitability", FactKind.DEGREE, 0, 0, null, "Is it hard for competitors to copy?"),
    REACH("reach", FactKind.DEGREE, 0, 0, null, "Does it open the door to further markets?"),
    SKILL("skill", FactKind.WHOLE, 1, 5, "step", "How good are you at it?"),
    OWN_TIME("ownTime", FactKind.DECIMAL, 0, 10_000, "h", "How long does it take you once?"),
    PROFICIENT_TIME("proficientTime", FactKind.DECIMAL, 0, 10_000, "h", "How long does it take somebody proficient?"),
    MASTERY("mastery", FactKind.WHOLE, 0, 4, "step", "How well do you master the whole area?"),
    WILL_BECOME_GOOD("willBecomeGood", FactKind.PROSPECT, 0, 0, null, "Will you become good at it?"),
    LEARN_HOURS("learnHours", FactKind.DECIMAL, 0, 20_000, "h", "How many hours would it take you to learn?"),
    LEARN_COST("learnCost", FactKind.DECIMAL, 0, 1e12, "money", "What would learning it cost?"),
    LEARNING_RATE("learningRate", FactKind.DECIMAL, 0.5, 0.99, "ratio", "How much of the time is left per doubling?"),
    UNITS_DONE("unitsDone", FactKind.DECIMAL, 0, 1e6, "units", "How often have you done it so far?"),
    ENJOYMENT("enjoyment", FactKind.WHOLE, 1, 5, "step", "How much do you like doing it?"),
    SPECIFICITY("specificity", FactKind.WHOLE, 1, 5, "step", "How much does one have to know about your business?"),
    CODIFIABILITY("codifiability", FactKind.WHOLE, 1, 5, "step", "How well can it be written down?"),
    UNCERTAINTY("uncertainty", FactKind.WHOLE, 1, 5, "step", "How often does it go differently than expected?"),
    ERROR_COST("errorCost", FactKind.WHOLE, 1, 5, "step", "What does a mistake cost?"),
    DEPENDENCY_RISK("dependencyRisk", FactKind.WHOLE, 1, 5, "step", "How much would depending on others hurt?"),
    CONFIDENTIALITY("confidentiality", FactKind.WHOLE, 1, 5, "step", "How confidential is it?"),
    JOB_ZONE("jobZone", FactKind.WHOLE, 1, 5, "zone", "How much preparation does the job need?"),
    MUST_BE_OWNER("mustBeOwner", FactKind.FLAG, 0, 0, null, "Must it be you, whatever the price?"),
    NECESSARY("necessary", FactKind.FLAG, 0, 0, null, "Is it necessary at all?"),
    ONSITE("onsite", FactKind.FLAG, 0, 0, null, "Must it be done on site?"),
    LICENCE("licence", FactKind.FLAG, 0, 0, null, "Must whoever does it hold a licence?"),
    HAS_SOP("hasSop", FactKind.FLAG, 0, 0, null, "Is there a written procedure?"),
    SUPPORT("support", FactKind.FLAG, 0, 0, null, "Is it clerical support inside its area?"),
    CONTROL_HOW_AND_WHEN(
            "controlHowAndWhen", FactKind.FLAG, 0, 0, null, "Would you control how and when the work is done?"),
    AUTOMATION_COST(
            "automationCost", FactKind.DECIMAL, 0, 1e9, "money/h", "What would automation cost per hour it replaces?"),
    AUTOMATION_QUALITY("automationQuality", FactKind.DECIMAL, 0, 5, "ratio", "How good would automation be?"),
    AUTOMATION_SET_UP(
            "automationSetUp", FactKind.DECIMAL, 0, 1e12, "money", "What would it cost to set the automation up?"),
    AUTOMATION_ERROR_COST(
            "automationErrorCost",
            FactKind.DECIMAL,
            0,
            1e12,
            "money/month",
            "What would the automation's mistakes cost?"),
    PRICE_PAID_PER_MONTH(
            "pricePaidPerMonth", FactKind.DECIMAL, 0, 1e12, "money/month", "What do you pay others for it today?"),
    ACCEPTED_DELIVERIES(
            "acceptedDeliveries", FactKind.WHOLE, 0, 1_000_000, "deliveries", "How many deliveries were accepted?");

    private final String json;
    private final FactKind kind;
    private final double min;
    private final double max;
    private final String unit;
    private final String question;
    private final BigDecimal smallest;
    private final BigDecimal largest;

    FactName(String json, FactKind kind, double min, double max, String unit, String question) {
        this.json = json;
        this.kind = kind;
        this.min = min;
        this.max = max;
        this.unit = unit;
        this.question = question;
        this.smallest = BigDecimal.valueOf(min);
        this.largest = BigDecimal.valueOf(max);
    }

    /** {@return the name in JSON} */
    public String json() {
        return json;
    }

    /** {@return how its value is written} */
    public FactKind kind() {
        return kind;
    }

    /** {@return the unit of a number, or null} */
    public String unit() {
        return unit;
    }

    /** {@return the smallest number allowed; meaningless for other kinds} */
    public double min() {
        return min;
    }

    /** {@return the largest number allowed; meaningless for other kinds} */
    public double max() {
        return max;
    }

    /**
     * Holds a number between the smallest and the largest allowed.
     *
     * @param number any number
     * @return it, or the bound it is beyond
     */
    public BigDecimal held(BigDecimal number) {
        return number.max(smallest).min(largest);
    }

    /** {@return whether it is an amount of money or hours, also per hour or month} */
    public boolean isAmount() {
        return unit != null && (unit.startsWith("money") || unit.equals("h") || unit.startsWith("h/"));
    }

    /** {@return the question that asks the owner for it} */
    public String question() {
        return question;
    }

    /** {@return the anchored scale, empty for numbers and flags} */
    public List<Anchor> anchors() {
        return switch (kind) {
            case AREA ->
                Stream.of(Area.values())
                        .map(a -> new Anchor(a.name(), Scales.of(a)))
                        .toList();
            case DEGREE, PROSPECT, WHOLE -> Scales.of(this);
            case DECIMAL, FLAG -> List.of();
        };
    }

    /** {@return whether changing it by one step is something to try when looking for a flip} */
    public boolean isScale() {
        return kind == FactKind.WHOLE && !anchors().isEmpty();
    }

    /**
     * Reads and checks a value.
     *
     * @param node what the caller sent, not null
     * @return the value as {@link Fact#value()} holds it
     * @throws FactRefused when it is of the wrong kind or out of range
     */
    public Object read(JsonNode node) {
        return checked(kind.read(node));
    }

    /**
     * Checks a value's range.
     *
     * @param value Integer, BigDecimal, Boolean or enum of this fact's kind
     * @return the same value
     * @throws FactRefused when a number is out of range
     */
    public Object checked(Object value) {
        boolean outside = value instanceof Integer whole
                ? whole < min || whole > max
                : value instanceof BigDecimal decimal
                        && (decimal.compareTo(smallest) < 0 || decimal.compareTo(largest) > 0);
        if (outside) {
            throw new FactRefused("must be between " + plain(min) + " and " + plain(max), "number");
        }
        return value;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    /** {@return the fact of that JSON name, or empty} */
    public static Optional<FactName> named(String json) {
        return Stream.of(values()).filter(name -> name.json.equals(json)).findFirst();
    }
}
