package dev.handover.classification.method.parameter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every number of the method that a policy version can change, with its default, unit, bounds, source and rationale.
 * A switch is 1 (on) or 0 (off). The figures of US statistics are defaults: a workspace elsewhere overrides them.
 */
public enum Setting {
    BUYBACK_FACTOR(
            "4", "divisor", "1", "20", Setting.ASSUMED, "An hour is bought back at a quarter of what it is worth."),
    HOURS_PER_YEAR(
            "2000", "h/year", "1", "8784", Setting.ASSUMED, "50 weeks of 40 hours, where hours are not measured."),
    ABSORPTION("1", "share", "0", "1", Setting.ASSUMED, "All freed time is used; shown as an assumption every time."),
    HORIZON_MONTHS("12", "months", "1", "60", Setting.ASSUMED, "One business year."),
    STRATEGIC_FROM("60", "points", "0", "100", Setting.ASSUMED, "A score from here on is strategic."),
    STRATEGIC_UNTIL("55", "points", "0", "100", Setting.ASSUMED, "What was strategic stays so down to here."),
    WEIGHT_GROWTH("40", "weight", "0", "100", Setting.ASSUMED, "What it does for the business weighs most."),
    WEIGHT_LEVERAGE("20", "weight", "0", "100", Setting.ASSUMED, "Value share over time share."),
    WEIGHT_CUSTOMER_VALUE("15", "weight", "0", "100", Setting.ASSUMED, "First core test."),
    WEIGHT_INIMITABILITY("15", "weight", "0", "100", Setting.ASSUMED, "Second core test."),
    WEIGHT_REACH("10", "weight", "0", "100", Setting.ASSUMED, "Third core test."),
    SKILL_FIVE_RATIO("0.8", "ratio", "0.1", "10", Setting.ASSUMED, "Own time ÷ proficient time up to here is skill 5."),
    SKILL_FOUR_RATIO("1.1", "ratio", "0.1", "10", Setting.ASSUMED, "Up to here skill 4."),
    SKILL_THREE_RATIO("1.5", "ratio", "0.1", "10", Setting.ASSUMED, "Up to here skill 3."),
    SKILL_TWO_RATIO("2.5", "ratio", "0.1", "10", Setting.ASSUMED, "Up to here skill 2, above it skill 1."),
    RATIO_OF_SKILL_ONE(
            "3", "ratio", "1", "20", Setting.ASSUMED, "Own ÷ proficient time where only the skill is known."),
    RATIO_OF_SKILL_TWO("2", "ratio", "1", "20", Setting.ASSUMED, "The middle of the skill 2 band."),
    RATIO_OF_SKILL_THREE("1.3", "ratio", "1", "20", Setting.ASSUMED, "The middle of the skill 3 band."),
    QUICK_LEARN_HOURS("20", "h", "1", "200", "Kaufman, The First 20 Hours", "What 20 hours teach is quick to learn."),
    QUICK_LEARN_FREQUENCY("1", "1/month", "0", "100", Setting.ASSUMED, "Rarer work is not worth learning."),
    LEARNING_RATE("0.85", "ratio", "0.5", "0.99", Setting.ASSUMED, "Each doubling of units leaves 85 % of the time."),
    PROFICIENT_MARGIN("1.25", "ratio", "1", "5", Setting.ASSUMED, "Good is within a quarter of the proficient time."),
    BECOMES_GOOD_MONTHS("6", "months", "0", "120", Setting.ASSUMED, "Good within this: will become good."),
    NEVER_GOOD_MONTHS("24", "months", "0", "600", Setting.ASSUMED, "Not good after this: will not become good."),
    TRAINING_MULTIPLE(
            "30", "occurrences", "0", "100", "Vaden, Procrastinate on Purpose", "Thirty times one occurrence."),
    TRAINING_CAP_HOURS("40", "h", "0", "1000", Setting.ASSUMED, "A working week at most."),
    OVERSIGHT("0.10", "share", "0", "0.20", "10-80-10 rule", "The owner starts and ends it; at most a fifth."),
    MINIMUM_QUALITY("0.80", "ratio", "0", "2", Setting.ASSUMED, "Eighty per cent as good as the owner is good enough."),
    BETTER_QUALITY("1.25", "ratio", "1", "5", Setting.ASSUMED, "A quarter better than the owner is worth a loss."),
    STAFF_ON_COST("0.43", "share", "0", "2", "BLS ECEC: wages 70 %, benefits 30 %", "What an employer pays on top."),
    PLATFORM_FEE("0.05", "share", "0", "1", "Upwork client fee", "What a platform takes on top."),
    STAFF_HIRE_CASH("4700", "money", "0", "1000000", "SHRM, average cost per hire", "Ads, agencies, time of others."),
    STAFF_FILL_DAYS("42", "days", "0", "1000", "SHRM, average time to fill", "From ad to signature."),
    STAFF_RAMP_MONTHS("3", "months", "1", "60", Setting.ASSUMED, "An employee is up to speed after a quarter."),
    OTHER_RAMP_MONTHS("1", "months", "1", "60", Setting.ASSUMED, "Who does it for a living starts at once."),
    STAFF_RECRUIT_HOURS("30", "h", "0", "1000", Setting.ASSUMED, "The owner's hours to find an employee."),
    VIRTUAL_EMPLOYEE_RECRUIT_HOURS("8", "h", "0", "1000", Setting.ASSUMED, "An agency does most of it."),
    FREELANCER_RECRUIT_HOURS("4", "h", "0", "1000", Setting.ASSUMED, "A post, three talks, a test."),
    FULL_TIME_HOURS("130", "h/month", "1", "744", "ACA: 30 h/week", "From here on contractors look like employees."),
    VIRTUAL_EMPLOYEE_POST_HOURS("20", "h/month", "1", "744", Setting.ASSUMED, "Enough for a virtual employee's post."),
    STAFF_POST_HOURS("40", "h/month", "1", "744", Setting.ASSUMED, "Enough for an employee's post."),
    NEIGHBOUR_DISCOUNT("0.20", "share", "0", "1", Setting.ASSUMED, "A neighbour this much cheaper takes the place."),
    FULL_EVIDENCE_DAYS("10", "days", "1", "366", Setting.ASSUMED, "Two working weeks measured are full evidence."),
    TRUST_DELIVERIES("3", "deliveries", "1", "100", Setting.ASSUMED, "Accepted deliveries that earn more trust."),
    TRUST_LEVELS("2", "levels", "0", "6", Setting.ASSUMED, "How many delegation levels trust is worth."),
    REVIEW_DAYS("90", "days", "1", "730", Setting.ASSUMED, "What is kept for now is looked at again."),
    ELIMINATE("1", "switch", "0", "1", Setting.ASSUMED, "What is not necessary is advised to be dropped."),
    AUTOMATE("1", "switch", "0", "1", Setting.ASSUMED, "What a machine does cheaper is advised to be automated."),
    AUTOMATION_SET_UP_HOURS(
            "20", "h", "0", "1000", Setting.ASSUMED, "The owner's hours to set a machine up and to try it."),
    SUPPORT_EXEMPT("0", "switch", "0", "1", Setting.ASSUMED, "Clerical support inside a locked area stays locked."),
    KNOWN_HOURS("0.2", "weight", "0", "1", Setting.ASSUMED, "How much knowing the hours a month adds to confidence."),
    KNOWN_GROWTH("0.2", "weight", "0", "1", Setting.ASSUMED, "Growth decides the category, so it weighs as much."),
    KNOWN_SKILL("0.15", "weight", "0", "1", Setting.ASSUMED, "Skill parts mastering from learning and outsourcing."),
    KNOWN_MARKET("0.15", "weight", "0", "1", Setting.ASSUMED, "Without a real price there is no real comparison."),
    KNOWN_PROSPECT("0.1", "weight", "0", "1", Setting.ASSUMED, "Whether the owner will become good at it."),
    KNOWN_AREA("0.1", "weight", "0", "1", Setting.ASSUMED, "The area decides whether it is locked."),
    KNOWN_VALUE_SHARE("0.1", "weight", "0", "1", Setting.ASSUMED, "The value share sharpens the strategic score."),
    CONFIDENCE_BASE(
            "0.6", "share", "0", "1", Setting.ASSUMED, "What a decision is worth whose hours were never measured."),
    CONFIDENCE_OF_EVIDENCE("0.4", "share", "0", "1", Setting.ASSUMED, "What full evidence adds to that."),
    HIGH_CONFIDENCE("0.75", "confidence", "0", "1", Setting.ASSUMED, "From here on confidence is high."),
    MEDIUM_CONFIDENCE("0.5", "confidence", "0", "1", Setting.ASSUMED, "From here on it is medium, below it low."),
    DRAWS(
            "500",
            "draws",
            "100",
            "2000",
            Setting.ASSUMED,
            "The share of stable ones is then known to about two points."),
    DRAWN_SPREAD("0.2", "share", "0", "0.9", Setting.ASSUMED, "How far money and hours may be off, each way."),
    GUESSED_SPREAD("0.5", "share", "0", "0.9", Setting.ASSUMED, "The same for what nobody stated."),
    QUESTION_DRAWS("60", "draws", "20", "100", Setting.ASSUMED, "Divides by scales of two to five steps and by ten."),
    EXCEPTION_ONE_IN("10", "answers", "2", "20", Setting.ASSUMED, "How rarely what reads as ordinary is not."),
    FREELANCER_WAGE_SHARE(
            "0.70",
            "share",
            "0.1",
            "1",
            "BLS ECEC: wages 70 %, benefits 30 %",
            "Who pays their own benefits charges the wage ÷ this."),
    VIRTUAL_EMPLOYEE_WAGE_RATIO(
            "0.56", "ratio", "0.1", "2", Setting.ASSUMED, "An agency's hour from abroad for an hour's wage at home."),
    VIRTUAL_EMPLOYEE_TIME_RATIO(
            "1.2", "ratio", "0.5", "5", Setting.ASSUMED, "At a distance an hour of the owner takes a fifth longer.");

    private static final String ASSUMED = "assumption";

    private static final int MAX_DECIMALS = 12;

    private final String json;
    private final BigDecimal standard;
    private final String unit;
    private final BigDecimal min;
    private final BigDecimal max;
    private final String source;
    private final String rationale;

    Setting(String standard, String unit, String min, String max, String source, String rationale) {
        this.json = camelCase(name());
        this.standard = new BigDecimal(standard);
        this.unit = unit;
        this.min = new BigDecimal(min);
        this.max = new BigDecimal(max);
        this.source = source;
        this.rationale = rationale;
    }

    /** {@return the name in policy documents, camelCase} */
    public String json() {
        return json;
    }

    /** {@return the default} */
    public BigDecimal standard() {
        return standard;
    }

    /** {@return the unit, or "switch"} */
    public String unit() {
        return unit;
    }

    /** {@return whether it is a switch, 1 or 0} */
    public boolean isSwitch() {
        return unit.equals("switch");
    }

    /** {@return whether only whole numbers make sense: they are counted or looked up with it} */
    public boolean isWhole() {
        return switch (this) {
            case HORIZON_MONTHS, STAFF_RAMP_MONTHS, OTHER_RAMP_MONTHS, REVIEW_DAYS, TRUST_DELIVERIES, TRUST_LEVELS ->
                true;
            default -> isSwitch();
        };
    }

    /** {@return why the value is none of this parameter, beginning with "must"; null when it is one} */
    public String refusal(BigDecimal value) {
        if (value == null || value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            return "must be between " + min.toPlainString() + " and " + max.toPlainString();
        } else if (value.scale() > MAX_DECIMALS || value.scale() < -MAX_DECIMALS) {
            return "must have at most " + MAX_DECIMALS + " decimals";
        }
        return isWhole() && value.stripTrailingZeros().scale() > 0 ? "must be a whole number" : null;
    }

    /** {@return the parameter of that name, or empty} */
    public static Optional<Setting> named(String json) {
        return Arrays.stream(values()).filter(s -> s.json.equals(json)).findFirst();
    }

    /** {@return the smallest value a policy may take} */
    public BigDecimal min() {
        return min;
    }

    /** {@return the largest value a policy may take} */
    public BigDecimal max() {
        return max;
    }

    /** {@return a published source, or "assumption"} */
    public String source() {
        return source;
    }

    /** {@return why the default is what it is} */
    public String rationale() {
        return rationale;
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < constant.length(); i++) {
            char c = constant.charAt(i);
            name.append(c == '_' ? constant.charAt(++i) : Character.toLowerCase(c));
        }
        return name.toString();
    }
}
