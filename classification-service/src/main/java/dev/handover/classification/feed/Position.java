package dev.handover.classification.feed;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the feed: the transaction that wrote a row, then the row's id.
 *
 * @param xact the transaction's 64-bit id
 * @param id the row's id
 */
record Position(long xact, long id) implements Comparable<Position> {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,18}-[0-9]{1,18}");
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::xact).thenComparingLong(Position::id);

    /** {@return the position that an event's id names, or empty when it is not one of ours} */
    static Optional<Position> of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        int dash = written.indexOf('-');
        return Optional.of(
                new Position(Long.parseLong(written.substring(0, dash)), Long.parseLong(written.substring(dash + 1))));
    }

    String written() {
        return xact + "-" + id;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
