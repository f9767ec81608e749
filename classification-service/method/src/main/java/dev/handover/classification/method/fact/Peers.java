package dev.handover.classification.method.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * The other activities of a skill cluster that would go to the same person. Only the longest work is named: a person may
 * do a hundred small things, whose names nobody reads, while their hours decide what kind of post it is.
 *
 * @param named the longest ones, in the order of names and hours
 * @param more how many others there are
 * @param hoursPerMonth the owner's hours a month of all of them, named or not
 */
public record Peers(List<Peer> named, int more, BigDecimal hoursPerMonth) {

    /** As many are named. */
    public static final int MOST_NAMED = 20;

    /** Nobody else's. */
    public static final Peers NONE = new Peers(List.of(), 0, BigDecimal.ZERO);

    public Peers {
        named = named.stream().sorted().toList();
        if (more < 0 || hoursPerMonth.signum() < 0) {
            throw new IllegalArgumentException("neither a number nor hours can be negative");
        }
    }

    /** {@return these, each by its name} */
    public static Peers of(List<Peer> named) {
        return of(named, 0, BigDecimal.ZERO);
    }

    /**
     * Adds up.
     *
     * @param named the longest ones
     * @param more how many others there are
     * @param moreHours the hours a month of those others together
     */
    public static Peers of(List<Peer> named, int more, BigDecimal moreHours) {
        BigDecimal all = moreHours;
        for (Peer peer : named) {
            all = all.add(peer.hoursPerMonth());
        }
        return new Peers(named, more, all);
    }

    /** {@return the hours a month of those without a name} */
    public BigDecimal moreHours() {
        BigDecimal others = hoursPerMonth;
        for (Peer peer : named) {
            others = others.subtract(peer.hoursPerMonth());
        }
        return others;
    }

    /** {@return the same activities where all their hours together are these} */
    public Peers taking(BigDecimal hours) {
        return new Peers(named, more, hours);
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return named.isEmpty() && more == 0;
    }
}
