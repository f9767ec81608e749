package dev.handover.classification.method;

import dev.handover.classification.method.confidence.Sample;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Qualification;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Ruling;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The decision model: a pure function of facts and policy. Same inputs and same policy give a byte-identical answer;
 * it reads no clock and no configuration, and its draws come from a seed that is a hash of the inputs.
 */
public final class Method {

    private static final int MASTERED = 3;

    private Method() {}

    /**
     * What the answer holds beyond the verdict and its figures.
     *
     * @param explain whether to say why each other rule did not decide
     * @param flips whether to look for what would change the verdict
     * @param confidence whether to say how much the verdict can be relied on, and to ask what would change it most
     */
    public record Detail(boolean explain, boolean flips, boolean confidence) {

        /** Everything. */
        public static final Detail FULL = new Detail(true, true, true);

        /** The verdict and its figures only. */
        public static final Detail BRIEF = new Detail(false, false, false);
    }

    /**
     * Decides.
     *
     * @param inputs the owner, the activity and the market
     * @param policy the parameters
     * @param detail how much to say
     * @return the decision
     */
    public static Answer decide(Inputs inputs, Policy policy, Detail detail) {
        return decide(inputs, policy, detail, Optional.empty());
    }

    /**
     * Decides, with the owner's choice of target in place of the table's.
     *
     * @param inputs the owner, the activity and the market
     * @param policy the parameters
     * @param detail how much to say
     * @param chosen who is to do it if it is handed over; empty leaves it to the table
     * @return the decision
     */
    public static Answer decide(Inputs inputs, Policy policy, Detail detail, Optional<Target> chosen) {
        Situation situation = Situation.of(inputs, policy.parameters());
        Rules.Outcome outcome = Rules.decide(situation, policy.rules(), detail.explain());
        boolean kept = outcome.ruling().verdict() == Verdict.KEEP_FOR_NOW;
        List<Answer.Flip> flips = detail.flips() || kept ? Flips.nearestFirst(situation, policy) : List.of();
        Optional<Sample> sample = detail.confidence() ? Optional.of(Sample.of(inputs, policy)) : Optional.empty();
        return new Shaping(situation, policy, outcome, chosen).with(flips, sample);
    }

    /**
     * Answers with the owner's verdict in place of the method's: target, caps and figures are those of that verdict.
     *
     * @param inputs the owner, the activity and the market
     * @param policy the parameters
     * @param verdict the owner's; when it hands over, the hours must be known
     * @param target who is to do it; empty when nothing is handed over
     * @return the answer, under the rule that the method would have followed
     */
    public static Answer overridden(Inputs inputs, Policy policy, Verdict verdict, Optional<Target> target) {
        Situation situation = Situation.of(inputs, policy.parameters());
        Rules.Outcome outcome = Rules.decide(situation, policy.rules(), true);
        Verdict own = outcome.ruling().verdict();
        boolean against = own == Verdict.OUTSOURCE_ALWAYS && !verdict.handsOver();
        Ruling ruling = new Ruling(
                verdict, against ? List.of(Flag.AGAINST_THE_METHOD) : List.of(), List.of(), Qualification.ANY);
        return new Shaping(
                        situation,
                        policy,
                        new Rules.Outcome(outcome.rule(), outcome.row(), ruling, outcome.notHit()),
                        target,
                        own)
                .with(Flips.nearestFirst(situation, policy), Optional.of(Sample.of(inputs, policy)));
    }

    /** {@return the decision without what would change it, not even what it takes not to keep: for comparing} */
    public static Answer figures(Inputs inputs, Policy policy) {
        Situation situation = Situation.of(inputs, policy.parameters());
        return new Shaping(situation, policy, Rules.decide(situation, policy.rules(), false), Optional.empty())
                .with(List.of(), Optional.empty());
    }

    /** {@return verdict, rule and target of these inputs, without the figures} */
    public static InputsDiff.Outcome outcome(Inputs inputs, Policy policy) {
        Situation situation = Situation.of(inputs, policy.parameters());
        Rules.Outcome outcome = Rules.decide(situation, policy.rules(), false);
        return new InputsDiff.Outcome(
                outcome.ruling().verdict(),
                outcome.rule(),
                new Shaping(situation, policy, outcome, Optional.empty()).target());
    }

    /**
     * Whether R3 forbids to hand the activity over, whichever rule decides: sales and marketing come first.
     *
     * @return true while the area is SALES or MARKETING and not mastered, and the policy exempts nothing
     */
    public static boolean locksHandingOver(Inputs inputs, Policy policy) {
        Facts facts = inputs.subject().facts();
        boolean exempt = policy.parameters().isOn(Setting.SUPPORT_EXEMPT) && facts.flag(FactName.SUPPORT, false);
        return facts.area().filter(a -> a == Area.SALES || a == Area.MARKETING).isPresent()
                && !facts.atLeast(FactName.MASTERY, MASTERED)
                && !exempt;
    }

    /** {@return just the verdict of these inputs} */
    public static Verdict verdict(Inputs inputs, Policy policy) {
        return policy.verdict(inputs);
    }
}
