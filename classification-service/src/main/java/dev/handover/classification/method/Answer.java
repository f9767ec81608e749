package dev.handover.classification.method;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.classification.method.calculation.Grade;
import dev.handover.classification.method.fact.Anchor;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Engagement;
import dev.handover.classification.method.handover.TeachPlan;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;

/**
 * The method's answer about one activity. Money is in the owner's currency; decimals are rounded to two places
 * HALF_EVEN (scores, money, hours, ratios) and flips to four; null is "not known" or "does not apply".
 *
 * @param verdict what to do
 * @param category whether it moves the business
 * @param rule the rule that decided
 * @param row the id of the policy's row that decided
 * @param sentence the verdict and the method's sentence behind it, in plain words
 * @param locked whether handing it over is locked by R3
 * @param strategicScore σ and its parts; null when nothing gives it
 * @param core whether all three core tests are YES
 * @param rates C1; null when the owner's economics are unknown
 * @param inferred what was inferred because nobody stated it
 * @param delegation C4, one per offer in the order of targets
 * @param learning C5; null when the hours to learn are unknown
 * @param target who does it; null unless it is handed over
 * @param engagement the form of working together; null without a target
 * @param placement why that target, in words; null without a target
 * @param alternatives the offers compared
 * @param delegationLevel 1 to 7; null without a target
 * @param teachPlan how to teach it, when the owner can; else null
 * @param path the stages in order
 * @param rateCap never pay more an hour; null when there is no positive cap
 * @param openingOffer what to offer first an hour; null without a cap
 * @param hoursFreedPerMonth by handing it to the target
 * @param benefitPerMonth B of the target's offer; null when it has none
 * @param flags warnings
 * @param reasons codes, most important first
 * @param because flags and reasons in plain words
 * @param assumptions what was assumed, in plain words
 * @param nextBestQuestion the one question that matters most; null when nothing needed is missing
 * @param flips what would change the verdict, nearest first; given on request and whenever the verdict is KEEP_FOR_NOW
 * @param rulesNotHit why the other rules did not decide
 * @param reviewInDays when to look again; null unless it is kept for now
 * @param policyVersion the policy's name
 * @param policyHash SHA-256 of the policy's canonical JSON
 * @param inputsHash SHA-256 of the inputs' canonical JSON
 */
public record Answer(
        Verdict verdict,
        Category category,
        RuleName rule,
        String row,
        String sentence,
        boolean locked,
        Score strategicScore,
        boolean core,
        HourRates rates,
        Inferred inferred,
        List<DelegationFigures> delegation,
        LearningFigures learning,
        Target target,
        Engagement engagement,
        String placement,
        List<Alternative> alternatives,
        Integer delegationLevel,
        TeachPlan teachPlan,
        List<Stage> path,
        BigDecimal rateCap,
        BigDecimal openingOffer,
        BigDecimal hoursFreedPerMonth,
        BigDecimal benefitPerMonth,
        List<Flag> flags,
        List<Reason> reasons,
        List<String> because,
        List<String> assumptions,
        Question nextBestQuestion,
        List<Flip> flips,
        List<Rules.NotHit> rulesNotHit,
        Integer reviewInDays,
        String policyVersion,
        String policyHash,
        String inputsHash) {

    /** σ, 0 to 100, and what it is made of. */
    public record Score(BigDecimal value, List<ScorePart> parts) {}

    /** One known fact's part of σ: its weight and its points, 0 to 1. */
    public record ScorePart(String name, BigDecimal weight, BigDecimal points) {}

    /** ρ, v and β, money an hour. */
    public record HourRates(BigDecimal hourlyValue, BigDecimal freedHourValue, BigDecimal buybackRate) {}

    /** Facts nobody stated; a member that is null was not inferred. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inferred(Integer skill, Prospect willBecomeGood) {}

    /** C4 for one offer; see {@link dev.handover.classification.method.calculation.Delegation}. */
    public record DelegationFigures(
            Target target,
            BigDecimal costPerOwnerHour,
            BigDecimal benefitPerMonth,
            BigDecimal hoursFreedPerMonth,
            BigDecimal oneOff,
            BigDecimal npv,
            BigDecimal paybackMonths,
            BigDecimal roi,
            Grade grade,
            BigDecimal rateFlip,
            BigDecimal valueFlip,
            BigDecimal hoursFlip) {}

    /** C5: the value of learning and the units after which it beats paying; null units mean never. */
    public record LearningFigures(BigDecimal npv, BigDecimal breakEvenUnits, LearningTotals totals) {}

    /** What the horizon costs as it is now and when learnt first. */
    public record LearningTotals(BigDecimal costNow, BigDecimal costLearnt) {}

    /** A target that was compared; break-even hours are those from which an employee is cheaper. */
    public record Alternative(
            Target target, BigDecimal allInPerMonth, BigDecimal npv, boolean admissible, BigDecimal breakEvenHours) {}

    /** One stage of the path. */
    public record Stage(String name, String text) {}

    /** A question to the owner with the anchored steps of its answer (empty for numbers and flags). */
    public record Question(String fact, String question, String unit, List<Anchor> scale) {}

    /**
     * A fact's nearest value that changes the verdict.
     *
     * @param fact its name; "rate" and "nextBestUse" are those of the offer and the owner
     * @param target the offer's target for "rate", else null
     * @param from the value now
     * @param to the value at which the verdict changes; for a number the verdicts differ on its two sides
     * @param verdict the verdict beyond it
     * @param distance how far, as a share of the value now or of the scale
     */
    public record Flip(String fact, Target target, String from, String to, Verdict verdict, BigDecimal distance) {}
}
