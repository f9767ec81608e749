package dev.handover.classification.method.rule;

/** Why a decision is what it is, beyond its rule. */
public enum Reason {
    NO_CHEAPER_PROVIDER("Nobody on offer costs less than the hours they would free are worth."),
    NO_USE_FOR_FREED_TIME("It would pay if the freed hours were used, but they are not."),
    HANDOVER_TOO_DEAR(
            "It would pay month by month, but finding and training somebody costs more than that within the horizon."),
    QUALITY_TOO_LOW("Nobody on offer does it well enough."),
    MARKET_RATE_UNKNOWN("No market rate is known: state the rates you would pay to get a decision."),
    OWNER_ECONOMICS_UNKNOWN("What your hour is worth is unknown: state your income and hours to get a decision."),
    FACT_MISSING("A fact that every rule needs is missing."),
    MASTERY_UNKNOWN("Nobody said how well you master the area; until then it counts as not mastered."),
    TARGET_WITHOUT_RATE("No rate is known for the target: the rate cap says what it may cost at most."),
    PRICE_DOES_NOT_DECIDE("The price is shown but does not decide."),
    DEPENDENCE_HURTS("Depending on others for it would hurt."),
    LEARNING_PAYS("Learning it pays within the horizon."),
    BETTER_THAN_OWNER("Somebody does it so much better that the price does not decide."),
    PAYS_WITHIN_HORIZON("Handing it over pays within the horizon."),
    OWNER_OVER_CAPACITY("You have more work than hours."),
    DISLIKED("You do not like doing it.");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** {@return the reason in words} */
    public String text() {
        return text;
    }
}
