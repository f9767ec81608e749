package dev.handover.classification.decision;

import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.calibration.CalibratingOffers;
import dev.handover.classification.economics.ReadingEconomics;
import dev.handover.classification.market.ReadingMarket;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.outcome.AddingExperience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Gathers all that a stored decision about an activity depends on, with shipped figures for what nobody stated. */
@ApplicationScoped
public class GatheringInputs {

    private final ReadingEconomics economics;
    private final ReadingMarket market;
    private final CalibratingOffers calibrating;
    private final AddingExperience experience;
    private final Decisions decisions;

    GatheringInputs(
            ReadingEconomics economics,
            ReadingMarket market,
            CalibratingOffers calibrating,
            AddingExperience experience,
            Decisions decisions) {
        this.economics = economics;
        this.market = market;
        this.calibrating = calibrating;
        this.experience = experience;
        this.decisions = decisions;
    }

    /**
     * Gathers.
     *
     * @param activity the activity as it is known now
     * @param policy how wages become rates
     * @return the inputs; {@link Inputs#assumed()} names what shipped figures stand in for
     */
    @Transactional
    public Inputs gather(ReadingActivities.ActivitySnapshot activity, Policy policy) {
        return gather(
                activity,
                decisions
                        .current(activity.id())
                        .filter(d -> d.category == Category.STRATEGIC)
                        .isPresent(),
                policy);
    }

    /** The same for who knows whether the activity's standing decision is strategic. */
    @Transactional
    public Inputs gather(ReadingActivities.ActivitySnapshot activity, boolean wasStrategic, Policy policy) {
        Set<Assumed> assumed = EnumSet.noneOf(Assumed.class);
        Owner owner = economics.owner();
        Optional<ReadingMarket.OwnersHour> hour =
                owner.hour().income() == null && owner.hour().nextBestUse() == null
                        ? market.ownersHour()
                        : Optional.empty();
        if (hour.isPresent()) {
            owner = owner.withNextBestUse(hour.get().value())
                    .withCurrency(hour.get().currency());
            assumed.add(Assumed.INCOME);
        }
        ReadingMarket.Offered offered = market.offers(
                activity.name(), activity.occupation(), activity.facts().area().orElse(null), policy);
        if (offered.assumed()) {
            assumed.add(Assumed.MARKET);
        }
        return new Inputs(
                owner,
                new Subject(activity.name(), wasStrategic, experience.experienced(activity.id(), activity.facts())),
                calibrating.calibrated(offered.offers(), policy),
                null,
                assumed,
                Peers.NONE);
    }
}
