package dev.handover.classification.method.fact;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Another activity of the same skill cluster that is handed over too, so that one person could do both.
 *
 * @param name what its owner calls it
 * @param hoursPerMonth the owner's hours a month it takes
 */
public record Peer(String name, BigDecimal hoursPerMonth) implements Comparable<Peer> {

    private static final Comparator<Peer> ORDER =
            Comparator.comparing(Peer::name).thenComparing(Peer::hoursPerMonth);

    @Override
    public int compareTo(Peer other) {
        return ORDER.compare(this, other);
    }
}
