package dev.handover.classification.method.confidence;

import dev.handover.classification.method.Inputs;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.Setting;
import dev.handover.classification.method.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The draws of one decision with their verdicts, made once for confidence and question. */
public final class Sample {

    /**
     * One draw.
     *
     * @param inputs the inputs drawn
     * @param verdict what they are decided to be
     */
    record Drawn(Inputs inputs, Verdict verdict) {}

    private final Inputs inputs;
    private final Policy policy;
    private final Verdict today;
    private final Draws draws;
    private final List<Drawn> drawn = new ArrayList<>();

    private Sample(Inputs inputs, Policy policy) {
        this.inputs = inputs;
        this.policy = policy;
        this.today = verdict(inputs);
        this.draws = new Draws(inputs, policy);
        int count = policy.whole(Setting.DRAWS);
        for (int n = 0; n < count; n++) {
            Inputs other = draws.at(n, null);
            drawn.add(new Drawn(other, verdict(other)));
        }
    }

    /** {@return the draws around these inputs, each decided under this policy} */
    public static Sample of(Inputs inputs, Policy policy) {
        return new Sample(inputs, policy);
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

    /** The n-th draw. */
    Drawn at(int n) {
        return drawn.get(n);
    }

    /** The n-th draw with one quantity as it is, see {@link Draws#at}. */
    Drawn holding(String name, int n) {
        Inputs held = draws.at(n, name);
        return new Drawn(held, verdict(held));
    }

    Verdict verdict(Inputs other) {
        return Method.verdict(other, policy);
    }

    int size() {
        return drawn.size();
    }

    /** How many draws get today's verdict. */
    int stable() {
        return (int) drawn.stream().filter(d -> d.verdict() == today).count();
    }
}
