package dev.handover.classification.method;

import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The decision model: a pure function of facts and policy. Same inputs and same policy give a byte-identical answer;
 * it reads no clock, no random numbers and no configuration.
 */
public final class Method {

    private Method() {}

    /**
     * What the answer holds beyond the verdict and its figures.
     *
     * @param explain whether to say why each other rule did not decide
     * @param flips whether to look for what would change the verdict
     */
    public record Detail(boolean explain, boolean flips) {

        /** Everything. */
        public static final Detail FULL = new Detail(true, true);

        /** The verdict and its figures only. */
        public static final Detail BRIEF = new Detail(false, false);
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
        List<Answer.Flip> flips = detail.flips() || kept ? new Flips(situation).nearestFirst() : List.of();
        return new Shaping(situation, outcome, chosen).with(flips);
    }

    /** {@return just the verdict of these inputs} */
    public static Verdict verdict(Inputs inputs, Policy policy) {
        return Rules.verdict(Situation.of(inputs, policy));
    }
}
