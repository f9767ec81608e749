package dev.handover.classification.method;

import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Subject;
import java.util.Comparator;
import java.util.List;

/**
 * All that a decision depends on besides the policy.
 *
 * @param owner the owner's economics
 * @param subject the activity
 * @param market at most one offer per target; kept in the order of targets, so that the caller's order changes nothing
 * @param horizonMonths T, or null for the policy's default
 */
public record Inputs(Owner owner, Subject subject, List<Offer> market, Integer horizonMonths) {

    public Inputs {
        market = market.stream().sorted(Comparator.comparing(Offer::target)).toList();
        if (market.stream().map(Offer::target).distinct().count() < market.size()) {
            throw new IllegalArgumentException("at most one offer per target");
        }
    }

    /** {@return the same inputs with another owner} */
    public Inputs withOwner(Owner other) {
        return new Inputs(other, subject, market, horizonMonths);
    }

    /** {@return the same inputs with another activity} */
    public Inputs withSubject(Subject other) {
        return new Inputs(owner, other, market, horizonMonths);
    }

    /** {@return the same inputs with this offer in place of the one for the same target} */
    public Inputs withOffer(Offer offer) {
        return new Inputs(
                owner,
                subject,
                market.stream()
                        .map(o -> o.target() == offer.target() ? offer : o)
                        .toList(),
                horizonMonths);
    }
}
