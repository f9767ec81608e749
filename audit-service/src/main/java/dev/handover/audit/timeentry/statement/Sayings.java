package dev.handover.audit.timeentry.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that sources said of one entry and that nobody took back. What stands is put together from it in one order, whatever
 * the order in which files arrived: a timer that runs comes before its end, what was said earlier before what was said
 * later, and what came under the entry's own id has the last word.
 */
public final class Sayings {

    /** The number of what came under the entry's own id. */
    public static final int UNDER_ITS_ID = 0;

    /** The number of a file's word that the entry is gone. */
    public static final int GONE = -1;

    public static final Sayings NONE = new Sayings(List.of());

    private static final Comparator<Saying> ORDER = Comparator.<Saying, Boolean>comparing(
                    saying -> saying.number() == UNDER_ITS_ID)
            .thenComparing(
                    saying -> saying.statement() == null || !saying.statement().isRunning())
            .thenComparing(Saying::saidAt)
            .thenComparing(Saying::number);

    private final List<Saying> inOrder;

    private Sayings(List<Saying> inOrder) {
        this.inOrder = inOrder;
    }

    public static Sayings of(Collection<Saying> sayings) {
        return new Sayings(sayings.stream().sorted(ORDER).toList());
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** What stands; empty where nothing was said, or the last word is that the entry is gone. */
    public Optional<Statement> present() {
        Statement present = null;
        boolean gone = false;
        for (Saying saying : inOrder) {
            gone = saying.statement() == null;
            present = gone ? present : saying.statement().after(present);
        }
        return gone ? Optional.empty() : Optional.ofNullable(present);
    }

    /** Whether the last word is that the entry is gone. */
    public boolean isGone() {
        return !inOrder.isEmpty() && inOrder.get(inOrder.size() - 1).statement() == null;
    }

    /** What came under the entry's own id. */
    public Optional<Saying> underItsId() {
        return inOrder.stream()
                .filter(saying -> saying.number() == UNDER_ITS_ID)
                .findFirst();
    }

    /** All statements, whether or not they were followed by another. */
    public List<Statement> statements() {
        return inOrder.stream()
                .filter(saying -> saying.statement() != null)
                .map(Saying::statement)
                .toList();
    }

    /**
     * These, and one more statement of a file. Where the file doesn't say when it was exported, a statement that was
     * followed by another since is an old one, and stays in its place.
     *
     * @param exportedAt when the file was exported; null where that is not known
     * @param receivedAt when it arrived
     */
    public Added plus(Statement statement, Instant exportedAt, Instant receivedAt) {
        Optional<Saying> known = inOrder.stream()
                .filter(saying ->
                        saying.number() > UNDER_ITS_ID && saying.statement().says(statement))
                .findFirst();
        Instant saidAt = exportedAt != null ? exportedAt : ageOf(statement).orElse(receivedAt);
        int number = known.map(Saying::number).orElseGet(this::nextNumber);
        Saying added = new Saying(
                number,
                statement,
                known.filter(same -> same.saidAt().isAfter(saidAt))
                        .map(Saying::saidAt)
                        .orElse(saidAt));
        return new Added(with(added), statement, number, known.isEmpty(), saidAt);
    }

    /** When a statement was made that was followed by another since; empty where it is new, or still the last one. */
    private Optional<Instant> ageOf(Statement statement) {
        Saying last = lastOfFiles();
        if (last == null || (last.statement() != null && last.statement().isLike(statement))) {
            return Optional.empty();
        }
        return inOrder.stream()
                .filter(saying ->
                        saying.number() > UNDER_ITS_ID && saying.statement().isLike(statement))
                .map(Saying::saidAt)
                .max(Instant::compareTo);
    }

    /** These, and that a complete file no longer has the entry. */
    public Sayings plusGone(Instant saidAt) {
        return with(new Saying(GONE, null, saidAt));
    }

    /** These, with what came under the entry's own id. */
    public Sayings underItsId(Statement statement, Instant saidAt) {
        return with(new Saying(UNDER_ITS_ID, statement, saidAt));
    }

    private Sayings with(Saying added) {
        List<Saying> all = new ArrayList<>(inOrder);
        all.removeIf(saying -> saying.number() == added.number());
        all.add(added);
        return of(all);
    }

    /**
     * What one more statement makes of the sayings.
     *
     * @param sayings with it
     * @param statement the one
     * @param number its number
     * @param isNew whether nobody made it before
     * @param saidAt when it was made
     */
    public record Added(Sayings sayings, Statement statement, int number, boolean isNew, Instant saidAt) {

        /** How it is stored. */
        public Statements.Made madeOf(UUID entryId) {
            return new Statements.Made(entryId, number, isNew ? statement : null, saidAt);
        }

        /** Whether something else stands, because it was said later or under the entry's own id. */
        public boolean isOverruled() {
            Statement present = sayings.present().orElse(null);
            return present == null || !statement.after(present).says(present);
        }
    }

    /** When a file last said something; empty where none did. */
    public Optional<Instant> lastSaidAt() {
        return Optional.ofNullable(lastOfFiles()).map(Saying::saidAt);
    }

    private Saying lastOfFiles() {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            if (inOrder.get(i).number() != UNDER_ITS_ID) {
                return inOrder.get(i);
            }
        }
        return null;
    }

    private int nextNumber() {
        return inOrder.stream().mapToInt(Saying::number).max().orElse(UNDER_ITS_ID) + 1;
    }
}
