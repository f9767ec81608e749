package dev.handover.classification.method;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a decision from flapping while its measures jitter around a boundary: a measure must pass the boundary by a
 * margin before another outcome is taken. What somebody states, prices, the policy and peers act at once.
 */
public final class Hysteresis {

    /** The facts that are measured and therefore never twice the same. */
    public static final Set<FactName> MEASURES = Set.of(
            FactName.HOURS_PER_MONTH, FactName.OCCURRENCES_PER_MONTH, FactName.OBSERVED_DAYS, FactName.TIME_SHARE);

    private static final Set<String> NAMES =
            MEASURES.stream().map(FactName::json).collect(Collectors.toUnmodifiableSet());
    /** It follows from the standing decision, so nobody changed it. */
    private static final String DERIVED = "wasStrategic";

    /** As many as a decimal may have anywhere. */
    private static final int DECIMALS = 12;

    private Hysteresis() {}

    /**
     * Whether the standing decision is to be kept although these inputs give another outcome.
     *
     * @param standing canonical JSON of the inputs that the standing decision was made from
     * @param outcome what the standing decision says
     * @param fresh the inputs now, facts with their sources
     * @param policy the policy now
     * @param margin how far a measure must pass a boundary, as a share of what it was
     * @return true when only measures changed, and moved back by the margin they do not give this other verdict (or,
     *     where the verdict is the same, this other target)
     */
    public static boolean keeps(
            String standing, InputsDiff.Outcome outcome, Inputs fresh, Policy policy, BigDecimal margin) {
        InputsDiff.Outcome now = Method.outcome(fresh, policy);
        boolean otherVerdict = now.verdict() != outcome.verdict();
        if ((!otherVerdict && now.target() == outcome.target()) || !onlyMeasures(standing, fresh, policy)) {
            return false;
        }
        InputsDiff.Outcome back = Method.outcome(movedBack(Canonical.inputs(standing), fresh, margin), policy);
        return otherVerdict ? back.verdict() != now.verdict() : back.target() != now.target();
    }

    private static boolean onlyMeasures(String standing, Inputs fresh, Policy policy) {
        List<String> changed = InputsDiff.changed(standing, Canonical.json(Canonical.tree(fresh, policy.version())));
        Facts facts = fresh.subject().facts();
        return changed.stream()
                .allMatch(input -> input.equals(DERIVED) || (NAMES.contains(input) && measured(facts, input)));
    }

    private static boolean measured(Facts facts, String input) {
        return FactName.named(input)
                .flatMap(facts::fact)
                .filter(f -> f.source() == FactSource.MEASURED)
                .isPresent();
    }

    /**
     * The fresh inputs with each measure moved towards the standing one, by this share of it and never beyond it.
     *
     * @param standing the inputs before
     * @param fresh the inputs now
     * @param margin the share, 0 to 1
     * @return the inputs in between; a measure that is new or gone stays
     */
    static Inputs movedBack(Inputs standing, Inputs fresh, BigDecimal margin) {
        Facts facts = fresh.subject().facts();
        for (FactName name : MEASURES) {
            Optional<Fact> from = standing.subject().facts().fact(name);
            Optional<Fact> to = facts.fact(name);
            if (from.isPresent() && to.isPresent()) {
                Object moved = moved(from.get().value(), to.get().value(), margin);
                facts = facts.with(
                        name,
                        new Fact(
                                moved,
                                to.get().source(),
                                to.get().observedAt(),
                                to.get().note()));
            }
        }
        return fresh.withSubject(fresh.subject().withFacts(facts));
    }

    private static Object moved(Object from, Object to, BigDecimal margin) {
        if (to instanceof Integer whole) {
            return moved(BigDecimal.valueOf((Integer) from), BigDecimal.valueOf(whole), margin)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .intValueExact();
        }
        return moved((BigDecimal) from, (BigDecimal) to, margin);
    }

    private static BigDecimal moved(BigDecimal from, BigDecimal to, BigDecimal margin) {
        BigDecimal most = from.abs().multiply(margin);
        BigDecimal gap = from.subtract(to);
        BigDecimal step = gap.abs().min(most);
        return Figures.shown(gap.signum() < 0 ? to.subtract(step) : to.add(step), DECIMALS);
    }
}
