package dev.handover.classification.method.confidence;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Missing;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which questions are worth asking: those whose answers would change the verdict, the one that changes it most first. */
public final class Questions {

    /**
     * A question worth asking.
     *
     * @param name the fact asked for, or "income" or "rate"
     * @param fact the same as a fact; empty for "income" and "rate"
     * @param changes the share of its answers that change the verdict, unrounded, more than 0; null where nothing can be
     *     decided before it is answered
     */
    public record Ranked(String name, Optional<FactName> fact, BigDecimal changes) {

        private static Ranked of(String name, BigDecimal changes) {
            return new Ranked(name, FactName.named(name), changes);
        }
    }

    private Questions() {}

    /**
     * Ranks the questions.
     *
     * @param inputs what is known
     * @param policy the parameters
     * @return the facts R0 misses, in its order, while it does; else every fact that is unknown or guessed, "income" and
     *     "rate" likewise, of which at least one answer tried changes the verdict; the most frequent change first, of
     *     equal ones that which weighs most in completeness, then in the order of {@link FactName}
     */
    public static List<Ranked> ranked(Inputs inputs, Policy policy) {
        return ranked(Sample.of(inputs, policy));
    }

    /** {@return the same from draws that were made already} */
    public static List<Ranked> ranked(Sample sample) {
        Inputs inputs = sample.inputs();
        Parameters parameters = sample.policy().parameters();
        if (sample.today() == Verdict.NEEDS_INPUT) {
            Situation situation = Situation.of(inputs, parameters);
            List<FactName> missing = Missing.of(situation);
            if (!missing.isEmpty()) {
                return missing.stream()
                        .map(name -> Ranked.of(name.json(), null))
                        .toList();
            }
            // A workspace's own row may ask though nothing that R0 needs is missing.
            return situation.rates().isEmpty() ? List.of(Ranked.of(Draws.INCOME, null)) : List.of();
        }
        int most = parameters.whole(Setting.QUESTION_DRAWS);
        Stream<Ranked> asked = new PossibleAnswers(inputs, parameters)
                .all().stream().map(r -> Ranked.of(r.name(), r.changes(sample, most)));
        return asked.filter(r -> r.changes().signum() > 0)
                .sorted(Comparator.comparing(Ranked::changes)
                        .thenComparing(r -> Completeness.weight(r.name(), parameters))
                        .reversed())
                .toList();
    }
}
