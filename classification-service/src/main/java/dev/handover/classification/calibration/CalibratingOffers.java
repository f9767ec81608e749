package dev.handover.classification.calibration;

import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.outcome.ObservingTargets.Observed;
import dev.handover.classification.reconsideration.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts what was observed in the workspace into the offers that decisions are made with. */
@ApplicationScoped
public class CalibratingOffers {

    private final Calibrations calibrations;
    private final ReadOnce once;

    /** Which calibration is applied, and what was observed by it. */
    private record Applied(long version, List<Observed> observed) {}

    CalibratingOffers(Calibrations calibrations, ReadOnce once) {
        this.once = once;
        this.calibrations = calibrations;
    }

    /**
     * Calibrates. τ, m and the ramp of an offer, stated or default, move towards what was observed of its target; each
     * changed offer says by which calibration.
     *
     * @param offers at most one per target
     * @param policy the defaults
     * @return the same offers where nothing is applied or nothing was observed of their target
     */
    @Transactional
    public List<Offer> calibrated(List<Offer> offers, Policy policy) {
        Optional<Applied> applied = once.get(
                "calibration",
                () -> calibrations.current().map(current -> new Applied(current.ordinal, current.observed)));
        if (applied.isEmpty()) {
            return offers;
        }
        return offers.stream()
                .map(offer -> applied.get().observed().stream()
                        .filter(each -> each.target() == offer.target())
                        .findFirst()
                        .map(each ->
                                calibrated(offer, each, policy, applied.get().version()))
                        .orElse(offer))
                .toList();
    }

    private Offer calibrated(Offer offer, Observed observed, Policy policy, long version) {
        Shrinkage.Values values = Shrinkage.towards(observed, Shrinkage.Values.of(offer, policy));
        return offer.calibrated(values.timeRatio(), values.oversight(), values.rampMonths(), version);
    }
}
