package dev.handover.classification.method.confidence;

import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.RuleSet;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The draws of one decision with their verdicts, made once for confidence and question. */
public final class Sample {

    /**
     * One draw.
     *
     * @param situation of the inputs drawn
     * @param verdict what they are decided to be
     */
    record Drawn(Situation situation, Verdict verdict) {

        static Drawn of(Situation situation, RuleSet rules) {
            return new Drawn(situation, Rules.verdict(situation, rules));
        }
    }

    private final Inputs inputs;
    private final Policy policy;
    private final Verdict today;
    private final Draws draws;
    /** The first ones, in which questions are tried. */
    private final List<Drawn> drawn = new ArrayList<>();

    private final int size;
    private final int stable;

    private Sample(Inputs inputs, Policy policy) {
        this.inputs = inputs;
        this.policy = policy;
        this.today = policy.verdict(inputs);
        this.draws = new Draws(inputs, policy);
        this.size = policy.parameters().whole(Setting.DRAWS);
        int kept = policy.parameters().whole(Setting.QUESTION_DRAWS);
        int same = 0;
        for (int n = 0; n < size; n++) {
            Drawn other = drawn(draws.at(n, null));
            same += other.verdict() == today ? 1 : 0;
            if (n < kept) {
                drawn.add(other);
            }
        }
        this.stable = same;
    }

    /** {@return the draws around these inputs, each decided under this policy} */
    public static Sample of(Inputs inputs, Policy policy) {
        return new Sample(inputs, policy);
    }

    /** Whether at least so many draws get today's verdict; it ends with the draw that decides. */
    static boolean isStable(Inputs inputs, Policy policy, int atLeast) {
        Verdict today = policy.verdict(inputs);
        Draws draws = new Draws(inputs, policy);
        int left = policy.parameters().whole(Setting.DRAWS);
        int missing = atLeast;
        for (int n = 0; missing > 0 && missing <= left; n++, left--) {
            missing -= policy.verdict(draws.at(n, null)) == today ? 1 : 0;
        }
        return missing <= 0;
    }

    private Drawn drawn(Inputs other) {
        return Drawn.of(Situation.of(other, policy.parameters()), policy.rules());
    }

    Inputs inputs() {
        return inputs;
    }

    Policy policy() {
        return policy;
    }

    /** The verdict of the inputs as they are. */
    Verdict today() {
        return today;
    }

    /** The n-th draw, of as many as questions are tried in. */
    Drawn at(int n) {
        return drawn.get(n);
    }

    /** The n-th draw with one quantity as it is, see {@link Draws#at}. */
    Drawn holding(String name, int n) {
        Optional<FactName> fact = FactName.named(name);
        if (fact.isEmpty()) {
            return drawn(draws.at(n, name));
        }
        Drawn all = drawn.get(n);
        Fact own = inputs.subject().facts().fact(fact.get()).orElseThrow();
        Fact there = all.situation().facts().fact(fact.get()).orElseThrow();
        return own.value().equals(there.value())
                ? all
                : Drawn.of(all.situation().with(fact.get(), own), policy.rules());
    }

    /** How many draws were made. */
    int size() {
        return size;
    }

    /** How many draws get today's verdict. */
    int stable() {
        return stable;
    }
}
