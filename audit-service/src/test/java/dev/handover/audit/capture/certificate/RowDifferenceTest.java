package dev.handover.audit.capture.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.spent.StoredEntry;
import dev.handover.audit.timeentry.spent.StoredEntry.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowDifferenceTest {

    private static final UUID IMPORT = new UUID(0, 1);
    private static final UUID OTHER_IMPORT = new UUID(0, 2);
    private static final UUID MEMBER = new UUID(0, 3);
    private static final UUID ENTRY = new UUID(0, 4);

    private static RowAccount row(Outcome.Kind outcome, String code, boolean minutesOnly, boolean repeated) {
        RowAccount.Says says = new RowAccount.Says(MEMBER, null, LocalDate.of(2026, 3, 31), 3_600, null);
        return new RowAccount(2, says, minutesOnly, outcome, code, ENTRY, repeated);
    }

    private static StoredEntry entry(long seconds, State state, UUID importId) {
        return new StoredEntry(ENTRY, MEMBER, YearMonth.of(2026, 3), seconds, state, "toggl-csv", importId);
    }

    private static RowDifference between(RowAccount row, StoredEntry entry) {
        return RowDifference.of(IMPORT, false, row, entry);
    }

    @Test
    void aRowThatIsStoredAsItSaysDiffersInNothing() {
        RowDifference same = between(row(Outcome.Kind.CREATED, null, false, false), entry(3_600, State.STANDS, IMPORT));
        assertNull(same.difference());
        assertEquals(3_600, same.storedSeconds());
        RowDifference text =
                between(row(Outcome.Kind.UNCHANGED, null, false, false), entry(3_600, State.CORRECTED, OTHER_IMPORT));
        assertNull(text.difference(), "a text that a person corrected is no difference in time");
    }

    @Test
    void whatIsNotStoredSaysWhy() {
        assertEquals(
                Difference.LEFT_OUT,
                between(row(Outcome.Kind.REJECTED, "left-out", false, false), null)
                        .difference());
        assertEquals(
                Difference.REMOVED,
                between(row(Outcome.Kind.REJECTED, "entry-removed", false, false), null)
                        .difference());
        assertEquals(
                Difference.REJECTED,
                between(row(Outcome.Kind.REJECTED, "text-too-long", false, false), null)
                        .difference());
        assertEquals(
                Difference.NOT_RECORDED,
                between(row(null, null, false, false), null).difference());
        assertEquals(
                Difference.RECORDED_OTHERWISE,
                between(row(Outcome.Kind.UNCHANGED, "recorded-otherwise", false, false), null)
                        .difference());
        RowAccount recorded = row(Outcome.Kind.CREATED, null, false, false);
        assertEquals(
                Difference.REMOVED,
                between(recorded, entry(3_600, State.REMOVED, IMPORT)).difference());
        assertEquals(
                Difference.TAKEN_BACK,
                between(recorded, entry(3_600, State.TAKEN_BACK, IMPORT)).difference());
        RowDifference repeated =
                between(row(Outcome.Kind.UNCHANGED, null, false, true), entry(3_600, State.STANDS, IMPORT));
        assertEquals(Difference.SAME_ENTRY, repeated.difference());
        assertEquals(0, repeated.storedSeconds());
    }

    @Test
    void whatIsStoredOtherwiseSaysWhoseWordItIs() {
        RowAccount minutes = row(Outcome.Kind.UNCHANGED, null, true, false);
        assertEquals(
                Difference.ROUNDED,
                between(minutes, entry(3_659, State.STANDS, OTHER_IMPORT)).difference());
        assertEquals(
                Difference.OTHER_IMPORT,
                between(minutes, entry(3_660, State.STANDS, OTHER_IMPORT)).difference());
        RowAccount seconds = row(Outcome.Kind.UNCHANGED, null, false, false);
        assertEquals(
                Difference.OTHER_IMPORT,
                between(seconds, entry(3_601, State.STANDS, OTHER_IMPORT)).difference());
        assertEquals(
                Difference.OLDER,
                between(row(Outcome.Kind.UNCHANGED, "older-than-known", false, false), entry(1, State.STANDS, IMPORT))
                        .difference());
        assertEquals(
                Difference.CORRECTED,
                between(seconds, entry(1, State.CORRECTED, IMPORT)).difference());
        assertEquals(
                Difference.OTHER,
                between(seconds, entry(1, State.STANDS, IMPORT)).difference());
    }

    @Test
    void aPreviewCountsWhatWouldBeRecorded() {
        RowDifference created = RowDifference.of(IMPORT, true, row(Outcome.Kind.CREATED, null, false, false), null);
        assertNull(created.difference());
        assertEquals(3_600, created.storedSeconds());
        RowDifference known = RowDifference.of(
                IMPORT, true, row(Outcome.Kind.UNCHANGED, null, false, false), entry(60, State.CORRECTED, IMPORT));
        assertEquals(Difference.CORRECTED, known.difference());
        assertEquals(60, known.storedSeconds());
    }
}
