package dev.handover.hiring.opening;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An accepted decision that gives work to somebody else: what an opening takes from it.
 *
 * @param work the activity's name as the decision has it
 * @param target to whom the work goes, as classification-service names it; null where the decision left it open
 * @param reason why
 * @param load how much work it is
 * @param price what it may cost
 */
public record Decision(
        UUID activityId,
        UUID decisionId,
        String work,
        String target,
        OpeningSnapshot.Reason reason,
        Load load,
        Price price) {

    /**
     * How much work it is, a month.
     *
     * @param hoursFreedPerMonth the owner's hours that handing the work over frees, or null
     */
    public record Load(BigDecimal hoursPerMonth, BigDecimal occurrencesPerMonth, BigDecimal hoursFreedPerMonth) {}

    /**
     * Money an hour.
     *
     * @param currency of all amounts; null without any
     * @param rateCap the highest all-in rate at which handing over pays, or null
     * @param from the least that an ad offers, or null where the owner says what is offered
     * @param to the most that an ad offers, or null
     */
    public record Price(String currency, BigDecimal rateCap, BigDecimal from, BigDecimal to) {}
}
