package dev.handover.audit.capture.certificate;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What a file holds beside what is stored of it: {@code file = stored + explained}, in the whole and in each month.
 *
 * @param at when it was compared
 * @param whole all of the file
 * @param months by person and month, at most {@link #MOST_MONTHS}
 * @param monthsLeftOut how many more there are
 */
public record Reconciliation(Instant at, Account whole, List<Month> months, int monthsLeftOut) {

    /** As many months of people are kept; a team of fifty has fewer in three years. */
    public static final int MOST_MONTHS = 2_000;

    /**
     * How much there is.
     *
     * @param count of rows, or of entries
     */
    public record Sum(int count, long seconds) {

        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(int more, long moreSeconds) {
            return new Sum(count + more, seconds + moreSeconds);
        }

        Sum minus(Sum other) {
            return new Sum(count - other.count, seconds - other.seconds);
        }
    }

    /**
     * Rows and what is stored of them.
     *
     * @param file the rows, by end minus start
     * @param statedSeconds the same rows by the durations that they state
     * @param stored their entries, as they are now
     * @param explained why the two differ; empty where they don't
     */
    public record Account(Sum file, long statedSeconds, Sum stored, List<Reason> explained) {}

    /**
     * What one reason explains.
     *
     * @param code of the rejection; null otherwise
     * @param rows how many rows it is about
     * @param seconds what is in the file and not stored; negative where more is stored
     */
    public record Reason(Difference difference, String code, int rows, long seconds) {}

    /**
     * One person's month; what crosses its end belongs to the month in which it begins.
     *
     * @param memberId null for a user who is no member
     * @param user as exported, where it is no member; null otherwise
     * @param ofTool all that is stored from the same source, by whichever import
     * @param others what of that no row of the file is
     */
    public record Month(UUID memberId, String user, YearMonth month, Account account, Sum ofTool, Sum others) {}

    /** The same without the months, for an overview. */
    public Reconciliation summary() {
        return new Reconciliation(at, whole, List.of(), months.size() + monthsLeftOut);
    }
}
