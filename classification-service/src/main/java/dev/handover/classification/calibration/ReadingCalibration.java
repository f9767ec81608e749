package dev.handover.classification.calibration;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.classification.market.ReadingMarket;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.outcome.ObservingTargets;
import dev.handover.classification.outcome.ObservingTargets.Mean;
import dev.handover.classification.outcome.ObservingTargets.Observed;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows what was observed, what it would change and what is applied. */
@ApplicationScoped
class ReadingCalibration {

    /**
     * The calibration of a workspace.
     *
     * @param inForce the applied one, or null
     * @param changed whether something was observed that the one in force does not hold
     * @param priorWeight how many engagements the stated value counts as
     */
    @Schema(name = "Calibration")
    record CalibrationView(
            @Schema(nullable = true) AppliedView inForce,
            boolean changed,
            BigDecimal priorWeight,

            @Schema(maxItems = Target.COUNT, description = "The targets with at least one observation.")
            List<OfTarget> targets) {}

    /** A calibration that is or was applied. */
    @Schema(name = "AppliedCalibration")
    record AppliedView(
            @Schema(minimum = "1") long version,
            Instant appliedAt,
            @Schema(nullable = true) UUID appliedBy,
            @Schema(nullable = true) Instant revertedAt,
            @Schema(nullable = true) UUID revertedBy,
            @Schema(maxItems = Target.COUNT) List<ObservedTarget> observed) {}

    /** What one of them was made from. */
    @Schema(name = "ObservedTarget")
    record ObservedTarget(
            Target target, LocalDate since, ObservedMean timeRatio, ObservedMean oversight, ObservedMean rampMonths) {

        static ObservedTarget of(Observed observed) {
            return new ObservedTarget(
                    observed.target(),
                    observed.since(),
                    ObservedMean.of(observed.timeRatio()),
                    ObservedMean.of(observed.oversight()),
                    ObservedMean.of(observed.rampMonths()));
        }
    }

    /** Mean over so many engagements; null over none. */
    @Schema(name = "ObservedMean")
    record ObservedMean(
            @Schema(minimum = "0") int engagements,
            @Schema(nullable = true) BigDecimal value) {

        static ObservedMean of(Mean mean) {
            return new ObservedMean(mean.engagements(), mean.value());
        }
    }

    /** One target: its general market rate, or the policy's defaults, is the prior. */
    @Schema(name = "CalibrationOfTarget")
    record OfTarget(
            Target target,

            @Schema(description = "The first day of the earliest engagement that is used.")
            LocalDate since,

            Parameter timeRatio,
            Parameter oversight,
            Parameter rampMonths) {}

    /**
     * One parameter.
     *
     * @param observed mean over the engagements, or null
     * @param prior what is stated or the policy's default
     * @param proposed the prior moved towards what was observed
     * @param inForce what decisions use now
     */
    @Schema(name = "CalibrationParameter")
    record Parameter(
            @Schema(minimum = "0") int engagements,
            @Schema(nullable = true) BigDecimal observed,
            BigDecimal prior,
            BigDecimal proposed,
            BigDecimal inForce,
            boolean applied) {}

    private final Calibrations calibrations;
    private final ObservingTargets observing;
    private final ReadingMarket market;
    private final ReadingPolicies policies;

    ReadingCalibration(
            Calibrations calibrations, ObservingTargets observing, ReadingMarket market, ReadingPolicies policies) {
        this.policies = policies;
        this.calibrations = calibrations;
        this.observing = observing;
        this.market = market;
    }

    @Transactional
    CalibrationView shown() {
        List<Observed> now = observing.observed();
        Optional<Calibration> current = calibrations.current();
        List<Observed> applied = current.map(inForce -> inForce.observed).orElse(List.of());
        // A name and an area that no rate is for: the rates for everything.
        List<Offer> general = market.offers("", null, null, policies.active()).offers();
        List<OfTarget> targets = Stream.of(Target.values())
                .sorted(Comparator.naturalOrder())
                .flatMap(target -> of(now, target)
                        .map(observed -> target(
                                observed,
                                of(applied, target),
                                general.stream()
                                        .filter(offer -> offer.target() == target)
                                        .findFirst()
                                        .orElseGet(() -> Offer.unpriced(target))))
                        .stream())
                .toList();
        boolean changed = !now.isEmpty() && !now.equals(applied);
        return new CalibrationView(current.map(this::applied).orElse(null), changed, Shrinkage.PRIOR_WEIGHT, targets);
    }

    @Transactional
    Page<AppliedView> history(String cursor, int limit) {
        String filter = "calibrations";
        Cursor.After after = Cursor.decode(cursor, filter);
        long before = after.number(0, Long.MAX_VALUE);
        return Page.of(
                        calibrations.page(before, limit),
                        limit,
                        each -> Cursor.encode(filter, Long.toString(each.ordinal)))
                .map(this::applied);
    }

    private AppliedView applied(Calibration calibration) {
        return new AppliedView(
                calibration.ordinal,
                calibration.appliedAt,
                calibration.appliedBy,
                calibration.revertedAt,
                calibration.revertedBy,
                calibration.observed.stream().map(ObservedTarget::of).toList());
    }

    private static Optional<Observed> of(List<Observed> all, Target target) {
        return all.stream().filter(each -> each.target() == target).findFirst();
    }

    private OfTarget target(Observed observed, Optional<Observed> applied, Offer offer) {
        Shrinkage.Values prior = Shrinkage.Values.of(offer, policies.active());
        Shrinkage.Values proposed = Shrinkage.towards(observed, prior);
        Shrinkage.Values inForce =
                applied.map(each -> Shrinkage.towards(each, prior)).orElse(prior);
        Function<Function<Shrinkage.Values, BigDecimal>, BigDecimal[]> three =
                value -> new BigDecimal[] {value.apply(prior), value.apply(proposed), value.apply(inForce)};
        return new OfTarget(
                observed.target(),
                observed.since(),
                parameter(observed.timeRatio(), three.apply(Shrinkage.Values::timeRatio), applied.isPresent()),
                parameter(observed.oversight(), three.apply(Shrinkage.Values::oversight), applied.isPresent()),
                parameter(
                        observed.rampMonths(),
                        three.apply(values -> BigDecimal.valueOf(values.rampMonths())),
                        applied.isPresent()));
    }

    private static Parameter parameter(Mean observed, BigDecimal[] values, boolean applied) {
        return new Parameter(observed.engagements(), observed.value(), values[0], values[1], values[2], applied);
    }
}
