package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.handover.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The offers of a situation with their figures, and which of them the rules judge by. For one thread, as it is. */
final class PricedOffers {

    private final Situation situation;
    private List<Delegation> all;
    private List<Delegation> considered;
    private Optional<Delegation> best;

    PricedOffers(Situation situation) {
        this.situation = situation;
    }

    /** Offers of the same figures, of which others may be admissible. */
    PricedOffers(Situation situation, PricedOffers same) {
        this(situation);
        this.all = same.all();
    }

    /** {@return in the order of targets; empty while the hours are unknown} */
    List<Delegation> all() {
        if (all == null) {
            all = situation.facts().knows(FactName.HOURS_PER_MONTH) ? figures() : List.of();
        }
        return all;
    }

    /** {@return the admissible ones, or all where no admissible one is priced} */
    List<Delegation> considered() {
        if (considered == null) {
            considered = admissible();
        }
        return considered;
    }

    /** {@return the one worth most among those considered that are good enough} */
    Optional<Delegation> best() {
        if (best == null) {
            best = worthMost();
        }
        return best;
    }

    /** {@return cost per owner hour of the cheapest considered that is good enough, or null} */
    BigDecimal cheapest() {
        BigDecimal least = null;
        for (Delegation offer : considered()) {
            if (situation.goodEnough(offer) && (least == null || offer.cost().compareTo(least) < 0)) {
                least = offer.cost();
            }
        }
        return least;
    }

    private List<Delegation> figures() {
        List<Offer> market = situation.inputs().market();
        List<Delegation> figures = new ArrayList<>(market.size());
        for (Offer offer : market) {
            figures.add(situation.figures(offer));
        }
        return List.copyOf(figures);
    }

    private List<Delegation> admissible() {
        List<Delegation> open = new ArrayList<>(all().size());
        for (Delegation offer : all()) {
            if (situation.placement().admissible().contains(offer.terms().target())) {
                open.add(offer);
            }
        }
        return open.isEmpty() ? all() : List.copyOf(open);
    }

    private Optional<Delegation> worthMost() {
        Delegation most = null;
        for (Delegation offer : considered()) {
            if (situation.goodEnough(offer) && (most == null || Choice.BY_WORTH.compare(offer, most) > 0)) {
                most = offer;
            }
        }
        return Optional.ofNullable(most);
    }
}
