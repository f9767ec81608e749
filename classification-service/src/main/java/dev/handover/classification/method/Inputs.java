package dev.handover.classification.method;

import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * All that a decision depends on besides the policy.
 *
 * @param owner the owner's economics
 * @param subject the activity
 * @param market at most one offer per target; kept in the order of targets, so that the caller's order changes nothing
 * @param horizonMonths T, or null for the policy's default
 * @param assumed what nobody of the workspace said, so that a shipped default stands in for it
 * @param peers the other activities that would go to the same person; kept in the order of names and hours
 */
public record Inputs(
        Owner owner,
        Subject subject,
        List<Offer> market,
        Integer horizonMonths,
        Set<Assumed> assumed,
        List<Peer> peers) {

    public Inputs {
        market = market.stream().sorted(Comparator.comparing(Offer::target)).toList();
        if (market.stream().map(Offer::target).distinct().count() < market.size()) {
            throw new IllegalArgumentException("at most one offer per target");
        }
        assumed = Set.copyOf(assumed);
        peers = peers.stream().sorted().toList();
    }

    /** Inputs of which everything was said, about an activity that goes to nobody else's. */
    public Inputs(Owner owner, Subject subject, List<Offer> market, Integer horizonMonths) {
        this(owner, subject, market, horizonMonths, Set.of(), List.of());
    }

    /** {@return the same inputs with another owner} */
    public Inputs withOwner(Owner other) {
        return new Inputs(other, subject, market, horizonMonths, assumed, peers);
    }

    /** {@return the same inputs with another activity} */
    public Inputs withSubject(Subject other) {
        return new Inputs(owner, other, market, horizonMonths, assumed, peers);
    }

    /** {@return the same inputs with this offer in place of the one for the same target} */
    public Inputs withOffer(Offer offer) {
        return withMarket(market.stream()
                .map(o -> o.target() == offer.target() ? offer : o)
                .toList());
    }

    /** {@return the same inputs with other offers} */
    public Inputs withMarket(List<Offer> others) {
        return new Inputs(owner, subject, others, horizonMonths, assumed, peers);
    }

    /** {@return the same inputs with other activities that go to the same person} */
    public Inputs withPeers(List<Peer> others) {
        return new Inputs(owner, subject, market, horizonMonths, assumed, others);
    }

    /** {@return the same inputs with shipped defaults standing in for these} */
    public Inputs withAssumed(Set<Assumed> defaults) {
        return new Inputs(owner, subject, market, horizonMonths, defaults, peers);
    }
}
