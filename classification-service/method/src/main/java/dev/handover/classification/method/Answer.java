package dev.handover.classification.method;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.method.calculation.Grade;
import dev.handover.classification.method.confidence.Confidence;
import dev.handover.classification.method.fact.Anchor;
import dev.handover.classification.method.fact.FactName;
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
import java.util.Optional;

/**
 * The method's answer about one activity. Money is in the owner's currency; decimals are rounded to two places
 * HALF_EVEN (scores, money, hours, ratios) and flips to four; null is "not known" or "does not apply". Its parts stand
 * flat in its JSON, in this order.
 *
 * @param ruling what to do
 * @param assessment what that follows from
 * @param handover who does it and how; without a target nothing is handed over
 * @param path the stages in order
 * @param deal what to pay and what it brings
 * @param explanation why
 * @param reviewInDays when to look again; null unless it is kept for now
 * @param confidence how much the verdict can be relied on; null unless asked for
 * @param provenance what it was made from
 */
public record Answer(
        @JsonUnwrapped Ruling ruling,
        @JsonUnwrapped Assessment assessment,
        @JsonUnwrapped Handover handover,
        List<Stage> path,
        @JsonUnwrapped Deal deal,
        @JsonUnwrapped Explanation explanation,
        Integer reviewInDays,
        Confidence confidence,
        @JsonUnwrapped Provenance provenance) {

    /**
     * What to do.
     *
     * @param verdict what to do
     * @param category whether it moves the business
     * @param rule the rule that decided
     * @param row the id of the policy's row that decided
     * @param sentence the verdict and the method's sentence behind it, in plain words
     * @param locked whether handing it over is locked by R3
     */
    public record Ruling(
            Verdict verdict, Category category, RuleName rule, String row, String sentence, boolean locked) {}

    /**
     * What the ruling follows from.
     *
     * @param strategicScore σ and its parts; null when nothing gives it
     * @param core whether all three core tests are YES
     * @param rates C1; null when the owner's economics are unknown
     * @param inferred what was inferred because nobody stated it
     * @param delegation C4, one per offer in the order of targets
     * @param learning C5; null when the hours to learn are unknown
     */
    public record Assessment(
            Score strategicScore,
            boolean core,
            HourRates rates,
            Inferred inferred,
            List<DelegationFigures> delegation,
            LearningFigures learning) {

        /** {@return the figures of the offer of this target; empty when it has none} */
        public Optional<DelegationFigures> of(Target target) {
            return delegation.stream().filter(d -> d.target() == target).findFirst();
        }
    }

    /**
     * Who does it and how.
     *
     * @param target who does it; null unless it is handed over
     * @param engagement the form of working together; null without a target
     * @param placement why that target, in words; null without a target
     * @param alternatives the three targets side by side; empty where nothing may be handed over or too little is known
     * @param bundle what goes to the same person, this activity included; null when it goes alone or to nobody
     * @param misclassification the test a freelancer would fail; null without the risk
     * @param delegationLevel 1 to 7; null without a target
     * @param teachPlan how to teach it, when the owner can; else null
     */
    public record Handover(
            Target target,
            Engagement engagement,
            String placement,
            List<Alternative> alternatives,
            Bundled bundle,
            Misclassification misclassification,
            Integer delegationLevel,
            TeachPlan teachPlan) {}

    /**
     * What to pay and what it brings.
     *
     * @param rateCap never pay more an hour; null when there is no positive cap
     * @param openingOffer what to offer first an hour; null without a cap
     * @param hoursFreedPerMonth by handing it to the target
     * @param benefitPerMonth B of the target's offer; null when it has none
     */
    public record Deal(
            BigDecimal rateCap, BigDecimal openingOffer, BigDecimal hoursFreedPerMonth, BigDecimal benefitPerMonth) {}

    /**
     * Why.
     *
     * @param flags warnings
     * @param reasons codes, most important first
     * @param because flags and reasons in plain words
     * @param assumptions what was assumed, in plain words
     * @param nextBestQuestion the question whose answer would change the verdict most often; without confidence only
     *     what the rule found missing; null when no answer would change it
     * @param flips what would change the verdict, nearest first; given on request and whenever the verdict is
     *     KEEP_FOR_NOW
     * @param rulesNotHit why the other rules did not decide
     */
    public record Explanation(
            List<Flag> flags,
            List<Reason> reasons,
            List<String> because,
            List<String> assumptions,
            Question nextBestQuestion,
            List<Flip> flips,
            List<Rules.NotHit> rulesNotHit) {}

    /**
     * What it was made from.
     *
     * @param policyVersion the policy's name
     * @param policyHash SHA-256 of the policy's canonical JSON
     * @param inputsHash SHA-256 of the inputs' canonical JSON
     */
    public record Provenance(String policyVersion, String policyHash, String inputsHash) {}

    /** {@return what to do} */
    public Verdict verdict() {
        return ruling.verdict();
    }

    /** {@return the rule that decided} */
    public RuleName rule() {
        return ruling.rule();
    }

    /** {@return who does it; null unless it is handed over} */
    public Target target() {
        return handover.target();
    }

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
            @JsonUnwrapped Worth worth,
            @JsonUnwrapped BreakEven breakEven) {}

    /** What handing over to a target is worth. */
    public record Worth(
            BigDecimal costPerOwnerHour,
            BigDecimal benefitPerMonth,
            BigDecimal hoursFreedPerMonth,
            BigDecimal oneOff,
            BigDecimal npv,
            BigDecimal paybackMonths,
            BigDecimal roi,
            Grade grade) {}

    /** The rate, the value of the owner's hour and the hours at which a month comes out even. */
    public record BreakEven(BigDecimal rateFlip, BigDecimal valueFlip, BigDecimal hoursFlip) {}

    /** C5: the value of learning and the units after which it beats paying; null units mean never. */
    public record LearningFigures(BigDecimal npv, BigDecimal breakEvenUnits, LearningTotals totals) {}

    /** What the horizon costs as it is now and when learnt first. */
    public record LearningTotals(BigDecimal costNow, BigDecimal costLearnt) {}

    /**
     * A target that was compared.
     *
     * @param allInPerMonth what the whole bundle costs a month; null when no rate is known
     * @param npv value over the horizon; null when no rate is known
     * @param admissible whether the target table allows it
     * @param breakEvenHours hours a month from which an employee is cheaper; null without both rates
     * @param why why it was chosen, or why not
     */
    public record Alternative(
            Target target,
            BigDecimal allInPerMonth,
            BigDecimal npv,
            boolean admissible,
            BigDecimal breakEvenHours,
            String why) {}

    /**
     * Activities of one skill cluster that would go to one person.
     *
     * @param members the names of this activity, first, and of the longest others
     * @param more how many others there are without a name here
     * @param hoursPerMonth h_b, the target's hours a month for all of them
     */
    public record Bundled(List<String> members, int more, BigDecimal hoursPerMonth) {}

    /**
     * Why a freelancer would count as an employee.
     *
     * @param test the test
     * @param facts what it was applied to
     * @param source where the test comes from
     * @param safer who may do it instead
     */
    public record Misclassification(String test, MisclassificationFacts facts, String source, Target safer) {}

    /**
     * What the test looks at.
     *
     * @param controlHowAndWhen whether the owner would control how and when the work is done
     * @param core whether it is core work
     * @param hoursPerMonth a freelancer's hours a month for the whole bundle
     * @param fullTimeHours hours a month from which that counts as full time
     */
    public record MisclassificationFacts(
            boolean controlHowAndWhen, boolean core, BigDecimal hoursPerMonth, BigDecimal fullTimeHours) {}

    /** One stage of the path. */
    public record Stage(String name, String text) {}

    /**
     * A question to the owner with the anchored steps of its answer (empty for numbers and flags).
     *
     * @param changes the share of its answers that would change the verdict, two decimals; null where nothing can be
     *     decided without it, and without confidence
     */
    public record Question(String fact, String question, String unit, List<Anchor> scale, BigDecimal changes) {

        /** Gives the steps their own JSON type, also those of answers stored as text. */
        public Question {
            scale = scale.stream()
                    .map(step -> new Anchor(sent(fact, step.value()), step.text()))
                    .toList();
        }
    }

    /**
     * A fact's nearest value that changes the verdict.
     *
     * @param fact its name; "rate", "fixedPerMonth", "timeRatio" and "quality" are an offer's, "nextBestUse" is the
     *     owner's
     * @param target the offer's target, else null
     * @param from the value now; it and {@code to} are of the fact's own JSON type, so that they can be sent back as it
     * @param to the value at which the verdict changes; for a number the verdicts differ on its two sides
     * @param verdict the verdict beyond it
     * @param distance how far, as a share of the value now or of the scale
     */
    public record Flip(String fact, Target target, Object from, Object to, Verdict verdict, BigDecimal distance) {

        /** Gives the values their own JSON type, also those of answers stored as text. */
        public Flip {
            from = sent(fact, from);
            to = sent(fact, to);
        }
    }

    /** What belongs to an offer or to the economics is a decimal, and so a text. */
    private static Object sent(String fact, Object value) {
        return FactName.named(fact).map(name -> name.kind().sent(value)).orElse(value);
    }
}
