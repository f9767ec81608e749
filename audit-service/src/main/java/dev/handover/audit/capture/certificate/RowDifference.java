package dev.handover.audit.capture.certificate;

import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.spent.StoredEntry;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A row beside what is stored of it.
 *
 * @param difference why they differ; null where they don't
 * @param entry what is stored; null where nothing is
 * @param storedSeconds how much time of it is stored, or would be
 */
public record RowDifference(RowAccount row, Difference difference, StoredEntry entry, long storedSeconds) {

    /** Both ends of a time written to the minute are cut. */
    private static final int ROUNDING = 60;

    /**
     * Compares a row with its entry.
     *
     * @param importId the row's import
     * @param preview whether nothing is recorded yet, so that the outcome is a forecast
     * @param entry as it is now; null where there is none
     */
    static RowDifference of(UUID importId, boolean preview, RowAccount row, StoredEntry entry) {
        Difference without = without(preview, row, entry);
        if (without != null) {
            return new RowDifference(row, without, null, 0);
        }
        if (preview && row.outcome() != Outcome.Kind.UNCHANGED) {
            return new RowDifference(row, null, null, row.seconds());
        }
        return new RowDifference(row, between(importId, row, entry), entry, entry.seconds());
    }

    /** Why nothing is stored of it; null where something is. */
    private static Difference without(boolean preview, RowAccount row, StoredEntry entry) {
        if (row.outcome() == null) {
            return Difference.NOT_RECORDED;
        }
        if (row.outcome() == Outcome.Kind.REJECTED) {
            return switch (row.code()) {
                case "left-out" -> Difference.LEFT_OUT;
                case "entry-removed" -> Difference.REMOVED;
                default -> Difference.REJECTED;
            };
        }
        if (preview && row.outcome() != Outcome.Kind.UNCHANGED) {
            return null;
        }
        if ("recorded-otherwise".equals(row.code())) {
            return Difference.RECORDED_OTHERWISE;
        }
        if (row.repeated()) {
            return Difference.SAME_ENTRY;
        }
        if (entry == null || row.says() == null) {
            return Difference.OTHER;
        }
        return switch (entry.state()) {
            case REMOVED -> Difference.REMOVED;
            case TAKEN_BACK -> Difference.TAKEN_BACK;
            case STANDS, CORRECTED -> null;
        };
    }

    private static Difference between(UUID importId, RowAccount row, StoredEntry entry) {
        RowAccount.Says says = row.says();
        boolean same = entry.seconds() == says.seconds()
                && entry.memberId().equals(says.memberId())
                && entry.month().equals(YearMonth.from(says.day()));
        if (same) {
            return null;
        }
        if (entry.state() == StoredEntry.State.CORRECTED) {
            return Difference.CORRECTED;
        }
        if (row.minutesOnly() && Math.abs(entry.seconds() - says.seconds()) < ROUNDING) {
            return Difference.ROUNDED;
        }
        if ("older-than-known".equals(row.code())) {
            return Difference.OLDER;
        }
        return importId.equals(entry.importId()) ? Difference.OTHER : Difference.OTHER_IMPORT;
    }
}
