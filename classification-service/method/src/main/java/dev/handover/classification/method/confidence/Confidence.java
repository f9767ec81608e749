package dev.handover.classification.method.confidence;

import static dev.handover.classification.method.calculation.Figures.shown;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
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

    /**
     * Whether the confidence lies above LOW. It draws only as often as it takes to know: not at all where too little is
     * known for any stability, and 278 of 500 times where all draws agree and C·(0.6 + 0.4·D) is 0.9.
     *
     * @return the same as whether the level of {@link #of(Inputs, Policy)} is another than LOW
     */
    public static boolean isReliable(Inputs inputs, Policy policy) {
        Basis basis = Basis.of(inputs, policy.parameters());
        int size = policy.parameters().whole(Setting.DRAWS);
        if (!basis.isReliable(size, size)) {
            return false;
        }
        int enough = size;
        for (int below = 0; below < enough; ) {
            int middle = (below + enough) / 2;
            if (basis.isReliable(middle, size)) {
                enough = middle;
            } else {
                below = middle + 1;
            }
        }
        return Sample.isStable(inputs, policy, enough);
    }

    /** {@return the confidence of the decision that was drawn around} */
    public static Confidence of(Sample sample) {
        Basis basis = Basis.of(sample.inputs(), sample.policy().parameters());
        BigDecimal stability = stability(sample.stable(), sample.size());
        BigDecimal value = basis.value(stability);
        String letters = "C·(" + text(basis.base()) + " + " + text(basis.more()) + "·D)·Π = ";
        String numbers = text(basis.completeness()) + "·(" + text(basis.base()) + " + " + text(basis.more()) + "·"
                + text(basis.evidence()) + ")·" + text(stability) + " = " + text(value);
        return new Confidence(
                shown(value),
                level(value, sample.policy().parameters()),
                shown(basis.completeness()),
                shown(basis.evidence()),
                shown(stability, STABILITY_DECIMALS),
                sample.size(),
                sample.stable(),
                basis.parts(),
                letters + numbers);
    }

    private static BigDecimal stability(int stable, int size) {
        return Figures.divide(BigDecimal.valueOf(stable), BigDecimal.valueOf(size));
    }

    /** What the confidence is made of before any draw. */
    private record Basis(
            List<ConfidencePart> parts,
            BigDecimal completeness,
            BigDecimal evidence,
            BigDecimal base,
            BigDecimal more,
            Parameters parameters) {

        static Basis of(Inputs inputs, Parameters parameters) {
            List<ConfidencePart> parts = Completeness.of(inputs, parameters);
            BigDecimal all = parts.stream().map(ConfidencePart::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal known = parts.stream()
                    .filter(ConfidencePart::known)
                    .map(ConfidencePart::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Basis(
                    parts,
                    all.signum() == 0 ? BigDecimal.ZERO : Figures.divide(known, all),
                    Confidence.evidence(inputs, parameters),
                    parameters.value(Setting.CONFIDENCE_BASE),
                    parameters.value(Setting.CONFIDENCE_OF_EVIDENCE),
                    parameters);
        }

        BigDecimal value(BigDecimal stability) {
            return completeness.multiply(base.add(more.multiply(evidence))).multiply(stability);
        }

        boolean isReliable(int stable, int size) {
            return level(value(stability(stable, size)), parameters) != ConfidenceLevel.LOW;
        }
    }

    private static BigDecimal evidence(Inputs inputs, Parameters parameters) {
        return inputs.subject()
                .facts()
                .whole(FactName.OBSERVED_DAYS)
                .map(days -> Figures.divide(BigDecimal.valueOf(days), parameters.value(Setting.FULL_EVIDENCE_DAYS)))
                .map(Figures::clamp)
                .orElse(BigDecimal.ZERO);
    }

    /** {@return the level of an unrounded confidence} */
    static ConfidenceLevel level(BigDecimal value, Parameters parameters) {
        if (value.compareTo(parameters.value(Setting.HIGH_CONFIDENCE)) >= 0) {
            return ConfidenceLevel.HIGH;
        }
        return value.compareTo(parameters.value(Setting.MEDIUM_CONFIDENCE)) >= 0
                ? ConfidenceLevel.MEDIUM
                : ConfidenceLevel.LOW;
    }

    private static String text(BigDecimal x) {
        return (x.scale() > FORMULA_DECIMALS ? shown(x, FORMULA_DECIMALS) : x)
                .stripTrailingZeros()
                .toPlainString();
    }
}
