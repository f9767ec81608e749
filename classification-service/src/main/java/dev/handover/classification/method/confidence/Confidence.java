package dev.handover.classification.method.confidence;

import static dev.handover.classification.method.calculation.Figures.shown;

import dev.handover.classification.method.Inputs;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.Setting;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much a decision can be relied on: C·(0.6 + 0.4·D)·Π, each factor from 0 to 1.
 *
 * @param value the confidence, two decimals
 * @param level where the unrounded confidence lies between the policy's thresholds
 * @param completeness C, the weight of the facts that are known over that of all that count, two decimals
 * @param evidence D, the days observed over those of full evidence, at most 1; 0 when nothing was measured; two decimals
 * @param stability Π, the share of draws with the same verdict, three decimals
 * @param draws how many draws were made
 * @param stable how many of them have the same verdict
 * @param parts the facts that count
 * @param formula the formula and the same in numbers, up to six decimals each
 */
public record Confidence(
        BigDecimal value,
        ConfidenceLevel level,
        BigDecimal completeness,
        BigDecimal evidence,
        BigDecimal stability,
        int draws,
        int stable,
        List<ConfidencePart> parts,
        String formula) {

    private static final int STABILITY_DECIMALS = 3;
    private static final int FORMULA_DECIMALS = 6;

    /**
     * A fact that counts.
     *
     * @param fact its name; "market" is at least one offer
     * @param weight its weight
     * @param known whether it was measured or stated, or follows from what was
     */
    public record ConfidencePart(String fact, BigDecimal weight, boolean known) {}

    /** {@return the confidence of the decision about these inputs} */
    public static Confidence of(Inputs inputs, Policy policy) {
        return of(Sample.of(inputs, policy));
    }

    /** {@return the confidence of the decision that was drawn around} */
    public static Confidence of(Sample sample) {
        Policy policy = sample.policy();
        List<ConfidencePart> parts = Completeness.of(sample.inputs(), policy);
        BigDecimal all = parts.stream().map(ConfidencePart::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal known = parts.stream()
                .filter(ConfidencePart::known)
                .map(ConfidencePart::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal completeness = all.signum() == 0 ? BigDecimal.ZERO : Figures.divide(known, all);
        BigDecimal evidence = evidence(sample.inputs(), policy);
        BigDecimal stability = Figures.divide(BigDecimal.valueOf(sample.stable()), BigDecimal.valueOf(sample.size()));
        BigDecimal base = policy.value(Setting.CONFIDENCE_BASE);
        BigDecimal more = policy.value(Setting.CONFIDENCE_OF_EVIDENCE);
        BigDecimal value =
                completeness.multiply(base.add(more.multiply(evidence))).multiply(stability);
        String letters = "C·(" + text(base) + " + " + text(more) + "·D)·Π = ";
        String numbers = text(completeness) + "·(" + text(base) + " + " + text(more) + "·" + text(evidence) + ")·"
                + text(stability) + " = " + text(value);
        return new Confidence(
                shown(value),
                level(value, policy),
                shown(completeness),
                shown(evidence),
                shown(stability, STABILITY_DECIMALS),
                sample.size(),
                sample.stable(),
                parts,
                letters + numbers);
    }

    private static BigDecimal evidence(Inputs inputs, Policy policy) {
        return inputs.subject()
                .facts()
                .whole(FactName.OBSERVED_DAYS)
                .map(days -> Figures.divide(BigDecimal.valueOf(days), policy.value(Setting.FULL_EVIDENCE_DAYS)))
                .map(Figures::clamp)
                .orElse(BigDecimal.ZERO);
    }

    /** {@return the level of an unrounded confidence} */
    static ConfidenceLevel level(BigDecimal value, Policy policy) {
        if (value.compareTo(policy.value(Setting.HIGH_CONFIDENCE)) >= 0) {
            return ConfidenceLevel.HIGH;
        }
        return value.compareTo(policy.value(Setting.MEDIUM_CONFIDENCE)) >= 0
                ? ConfidenceLevel.MEDIUM
                : ConfidenceLevel.LOW;
    }

    private static String text(BigDecimal x) {
        return (x.scale() > FORMULA_DECIMALS ? shown(x, FORMULA_DECIMALS) : x)
                .stripTrailingZeros()
                .toPlainString();
    }
}
