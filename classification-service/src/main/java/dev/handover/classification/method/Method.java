package dev.handover.classification.method;

import dev.handover.classification.method.confidence.Sample;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The decision model: a pure function of facts and policy. Same inputs and same policy give a byte-identical answer;
 * it reads no clock and no configuration, and its draws come from a seed that is a hash of the inputs.
 */
public final class Method {

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
        Situation situation = Situation.of(inputs, policy);
        Rules.Outcome outcome = Rules.decide(situation, detail.explain());
        boolean kept = outcome.ruling().verdict() == Verdict.KEEP_FOR_NOW;
        List<Answer.Flip> flips = detail.flips() || kept ? Flips.nearestFirst(situation) : List.of();
        Optional<Sample> sample = detail.confidence() ? Optional.of(Sample.of(inputs, policy)) : Optional.empty();
        return new Shaping(situation, outcome, chosen).with(flips, sample);
    }

    /** {@return just the verdict of these inputs} */
    public static Verdict verdict(Inputs inputs, Policy policy) {
        return Rules.verdict(Situation.of(inputs, policy));
    }
}
