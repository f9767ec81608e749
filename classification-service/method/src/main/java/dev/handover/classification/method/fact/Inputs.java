package dev.handover.classification.method.fact;

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
 * @param peers the other activities that would go to the same person
 */
public record Inputs(
        Owner owner, Subject subject, List<Offer> market, Integer horizonMonths, Set<Assumed> assumed, Peers peers) {

    public Inputs {
        market = ordered(market, Comparator.comparing(Offer::target));
        for (int i = 1; i < market.size(); i++) {
            if (market.get(i - 1).target() == market.get(i).target()) {
                throw new IllegalArgumentException("at most one offer per target");
            }
        }
        assumed = Set.copyOf(assumed);
    }

    /** A copy in order; none where a list that cannot change is so already, as with all but the first of many tries. */
    private static <T> List<T> ordered(List<T> list, Comparator<? super T> order) {
        for (int i = 1; i < list.size(); i++) {
            if (order.compare(list.get(i - 1), list.get(i)) > 0) {
                return list.stream().sorted(order).toList();
            }
        }
        return List.copyOf(list);
    }

    /** Inputs of which everything was said, about an activity that goes to nobody else's. */
    public Inputs(Owner owner, Subject subject, List<Offer> market, Integer horizonMonths) {
        this(owner, subject, market, horizonMonths, Set.of(), Peers.NONE);
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
        Offer[] others = market.toArray(new Offer[0]);
        for (int i = 0; i < others.length; i++) {
            others[i] = others[i].target() == offer.target() ? offer : others[i];
        }
        return withMarket(List.of(others));
    }

    /** {@return the same inputs with other offers} */
    public Inputs withMarket(List<Offer> others) {
        return new Inputs(owner, subject, others, horizonMonths, assumed, peers);
    }

    /** {@return the same inputs with other activities that go to the same person} */
    public Inputs withPeers(Peers others) {
        return new Inputs(owner, subject, market, horizonMonths, assumed, others);
    }

    /** {@return the same inputs with shipped defaults standing in for these} */
    public Inputs withAssumed(Set<Assumed> defaults) {
        return new Inputs(owner, subject, market, horizonMonths, defaults, peers);
    }
}
