package dev.handover.classification.outcome;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Sums up what the workspace's engagements showed about each target. */
@ApplicationScoped
public class ObservingTargets {

    /**
     * What was observed of one target.
     *
     * @param since the first day of the first engagement that counts
     * @param timeRatio τ
     * @param oversight m
     * @param rampMonths months
     */
    public record Observed(Target target, LocalDate since, Mean timeRatio, Mean oversight, Mean rampMonths) {}

    /** Mean over so many engagements, four decimals; null over none. */
    public record Mean(int engagements, BigDecimal value) {

        static Mean of(Object count, Object sum) {
            long n = (Long) count;
            return new Mean(
                    Math.toIntExact(n),
                    n == 0 ? null : Figures.shown(Figures.divide((BigDecimal) sum, BigDecimal.valueOf(n)), 4));
        }
    }

    private final Outcomes outcomes;

    ObservingTargets(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** {@return what was observed, of engagements with at least two months of measures, in the order of targets} */
    @Transactional
    public List<Observed> observed() {
        return outcomes.observed().stream()
                .map(row -> new Observed(
                        (Target) row[0],
                        (LocalDate) row[1],
                        Mean.of(row[2], row[3]),
                        Mean.of(row[4], row[5]),
                        Mean.of(row[6], row[7])))
                .sorted(Comparator.comparing(Observed::target))
                .toList();
    }
}
