package dev.handover.classification.calibration;

import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.outcome.ObservingTargets.Observed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts what was observed in the workspace into the offers that decisions are made with. */
@ApplicationScoped
public class CalibratingOffers {

    private final Calibrations calibrations;
    private final ObservedJson json;

    CalibratingOffers(Calibrations calibrations, ObservedJson json) {
        this.calibrations = calibrations;
        this.json = json;
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
        Optional<Calibration> current = calibrations.current();
        if (current.isEmpty()) {
            return offers;
        }
        List<Observed> observed = json.read(current.get());
        return offers.stream()
                .map(offer -> observed.stream()
                        .filter(each -> each.target() == offer.target())
                        .findFirst()
                        .map(each -> calibrated(offer, each, policy, current.get().ordinal))
                        .orElse(offer))
                .toList();
    }

    private Offer calibrated(Offer offer, Observed observed, Policy policy, long version) {
        Shrinkage.Values values = Shrinkage.towards(observed, Shrinkage.Values.of(offer, policy));
        return offer.calibrated(values.timeRatio(), values.oversight(), values.rampMonths(), version);
    }
}
