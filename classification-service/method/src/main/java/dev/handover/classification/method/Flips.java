package dev.handover.classification.method;

import dev.handover.classification.method.Answer.Flip;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What would change the verdict: for each input somebody can do something about the nearest value that does. */
final class Flips {

    private static final Comparator<Flip> NEAREST_FIRST = Comparator.comparing(Flip::distance)
            .thenComparing(Flip::fact)
            .thenComparing(Flip::target, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Flips() {}

    /** {@return the flips, the nearest first; equally near ones by name and target} */
    static List<Flip> nearestFirst(Situation s, Policy policy) {
        Trials trials = new Trials(s.inputs(), policy);
        return Stream.concat(new OfferFlips(s, trials).all(), new FactFlips(s, trials).all())
                .sorted(NEAREST_FIRST)
                .toList();
    }
}
