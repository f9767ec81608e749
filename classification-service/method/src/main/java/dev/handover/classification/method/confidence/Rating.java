package dev.handover.classification.method.confidence;

import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Steps;
import java.util.List;

/**
 * A fact on a scale of steps that may be off: by one step with p ¼ each side; where it was only guessed by one with p ¼
 * and by two with p ⅛ each side. Beyond the scale's ends it stays at the end.
 */
final class Rating {

    private static final int[] STATED = {-1, -1, 0, 0, 0, 0, 1, 1};
    private static final int[] GUESSED = {-2, -1, -1, 0, 0, 1, 1, 2};
    private static final int TOP_THREE_BITS = 61;

    private final List<Fact> scale;
    private final int at;
    private final long sequence;
    private final int[] steps;

    /**
     * @param name a fact with steps
     * @param fact what is known of it
     * @param sequence the seed of its draws
     */
    Rating(FactName name, Fact fact, long sequence) {
        List<Object> values = Steps.of(name);
        this.scale = values.stream()
                .map(v -> new Fact(v, fact.source(), fact.observedAt(), fact.note()))
                .toList();
        this.at = values.indexOf(fact.value());
        this.sequence = sequence;
        this.steps = fact.guessed() ? GUESSED : STATED;
    }

    /** {@return the fact as it is in the n-th draw} */
    Fact at(int n) {
        int by = steps[(int) (SplitMix64.at(sequence, n) >>> TOP_THREE_BITS)];
        return scale.get(Math.max(0, Math.min(scale.size() - 1, at + by)));
    }
}
