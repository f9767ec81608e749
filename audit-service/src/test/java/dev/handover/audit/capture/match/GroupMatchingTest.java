package dev.handover.audit.capture.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.csv.Export;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.match.GroupMatching.Match;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.Origin;
import dev.handover.audit.timeentry.content.TimeEntrySnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupMatchingTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final String CALL = "Call,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,";

    private static List<ExportedRow> rows(String... rows) {
        StringBuilder text = new StringBuilder(Export.TOGGL);
        for (String row : rows) {
            text.append("Anna,a@x.example,,,,").append(row).append(",\n");
        }
        return Export.of(text.toString()).rows();
    }

    private static List<Match> match(List<ExportedRow> rows, List<TimeEntrySnapshot> known) {
        return GroupMatching.match(rows, known, row -> ANNA);
    }

    /** What is known after the rows have been recorded over what was known before. */
    private static List<TimeEntrySnapshot> recorded(List<ExportedRow> rows, List<TimeEntrySnapshot> before) {
        List<TimeEntrySnapshot> after = new ArrayList<>(before);
        for (Match match : match(rows, before)) {
            after.removeIf(entry -> entry.origin().externalId().equals(match.externalId()));
            after.add(known(match.row(), match.externalId(), null, false));
        }
        return after;
    }

    private static TimeEntrySnapshot known(ExportedRow row, String externalId, Instant removedAt, boolean byUndo) {
        return new TimeEntrySnapshot(
                UUID.nameUUIDFromBytes(externalId.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                ANNA,
                new UUID(0, 2),
                row.time().toTime(),
                new Origin("toggl-csv", externalId, row.group(), Evidence.IMPORTED, new UUID(0, 3)),
                row.text(),
                false,
                new TimeEntrySnapshot.Standing(removedAt, byUndo, false));
    }

    @Test
    void newRowsGetIdentitiesOfTheirGroupInOrder() {
        List<ExportedRow> rows = rows(CALL, CALL);
        List<Match> matches = match(rows, List.of());
        assertNull(matches.get(0).known());
        assertEquals(rows.get(0).group() + "#1", matches.get(0).externalId());
        assertEquals(rows.get(0).group() + "#2", matches.get(1).externalId());
    }

    @Test
    void theSameFileAgainIsAllTheSame() {
        List<ExportedRow> rows = rows(CALL, CALL, CALL + "tag");
        List<TimeEntrySnapshot> known = recorded(rows, List.of());
        assertEquals(3, known.size());
        List<Match> again = match(rows, known);
        assertTrue(again.stream().allMatch(Match::same));
        assertEquals(3, again.stream().map(Match::externalId).distinct().count());
    }

    @Test
    void twoIdenticalRowsWhereOneIsKnownMakeOneNew() {
        List<TimeEntrySnapshot> known = recorded(rows(CALL), List.of());
        List<Match> matches = match(rows(CALL, CALL), known);
        assertTrue(matches.get(0).same());
        assertNull(matches.get(1).known());
        assertTrue(matches.get(1).externalId().endsWith("#2"));
    }

    @Test
    void rowsThatDifferOnlyInTagsStayTwoInEitherOrder() {
        List<TimeEntrySnapshot> known = recorded(rows(CALL + "a", CALL + "b"), List.of());
        List<Match> turned = match(rows(CALL + "b", CALL + "a"), known);
        assertTrue(turned.stream().allMatch(Match::same));
        assertTrue(turned.get(0).externalId().endsWith("#2"));
    }

    @Test
    void aCorrectedDescriptionUpdatesItsEntry() {
        List<TimeEntrySnapshot> known = recorded(rows(CALL, CALL.replace("Call", "Lunch")), List.of());
        List<Match> matches = match(rows(CALL.replace("Call", "Client call"), CALL.replace("Call", "Lunch")), known);
        assertFalse(matches.get(0).same());
        assertEquals("Call", matches.get(0).known().text().description());
        assertTrue(matches.get(1).same());
    }

    @Test
    void theSameEndPairsBeforeTheSameText() {
        List<TimeEntrySnapshot> known =
                recorded(rows(CALL, CALL.replace("11:00", "12:00").replace("01:00:00", "02:00:00")), List.of());
        List<Match> matches = match(
                rows(CALL.replace("11:00", "12:00")
                        .replace("01:00:00", "02:00:00")
                        .replace("Call", "Talk")),
                known);
        assertTrue(matches.get(0).externalId().endsWith("#2"));
    }

    @Test
    void aRunningRowThatWasFinishedLaterUpdates() {
        List<TimeEntrySnapshot> known = recorded(rows("Call,No,2026-03-02,10:00:00,,,,"), List.of());
        Match match = match(rows(CALL), known).get(0);
        assertEquals(known.get(0).entryId(), match.known().entryId());
        assertFalse(match.same());
    }

    @Test
    void anExportWithoutSecondsSaysTheSame() {
        String exact = "Call,No,2026-03-02,10:00:05,2026-03-02,11:00:07,01:00:02,";
        List<TimeEntrySnapshot> known = recorded(rows(exact), List.of());
        assertTrue(match(rows("Call,No,2026-03-02,10:00,2026-03-02,11:00,1:00,"), known)
                .get(0)
                .same());
        List<TimeEntrySnapshot> coarse = recorded(rows("Call,No,2026-03-02,10:00,2026-03-02,11:00,1:00,"), List.of());
        Match sharper = match(rows(exact), coarse).get(0);
        assertEquals(coarse.get(0).entryId(), sharper.known().entryId());
        assertFalse(sharper.same());
    }

    @Test
    void anotherRowOfTheSameMinuteIsAnotherEntry() {
        List<TimeEntrySnapshot> known =
                recorded(rows("Call,No,2026-03-02,10:00:05,2026-03-02,11:00:07,01:00:02,"), List.of());
        assertNull(match(rows("Mail,No,2026-03-02,10:00:40,2026-03-02,10:01:00,00:00:20,"), known)
                .get(0)
                .known());
    }

    @Test
    void anUndoneRowComesBackUnderItsIdentity() {
        ExportedRow row = rows(CALL).get(0);
        TimeEntrySnapshot undone = known(row, row.group() + "#1", Instant.EPOCH, true);
        Match match = match(List.of(row), List.of(undone)).get(0);
        assertEquals(row.group() + "#1", match.externalId());
        assertFalse(match.same());
    }

    @Test
    void whatAPersonRemovedTakesNoOtherRowWithIt() {
        ExportedRow row = rows(CALL).get(0);
        TimeEntrySnapshot removed = known(row, row.group() + "#1", Instant.EPOCH, false);
        Match other =
                match(rows(CALL.replace("Call", "Lunch")), List.of(removed)).get(0);
        assertNull(other.known());
        assertEquals(row.group() + "#2", other.externalId());
    }

    @Test
    void standingEntriesAreMatchedBeforeRemovedOnes() {
        ExportedRow row = rows(CALL).get(0);
        TimeEntrySnapshot undone = known(row, row.group() + "#1", Instant.EPOCH, true);
        TimeEntrySnapshot standing = known(row, row.group() + "#2", null, false);
        Match match = match(List.of(row), List.of(undone, standing)).get(0);
        assertTrue(match.same());
        assertEquals(row.group() + "#2", match.externalId());
    }

    @Test
    void durationsOnADayAreMatchedByContentsThenByLength() {
        String day = "Call,No,2026-03-02,,,,01:00:00,";
        String other = "Mail,No,2026-03-02,,,,00:20:00,";
        List<TimeEntrySnapshot> known = recorded(rows(day, other), List.of());
        List<Match> matches =
                match(rows(other, day.replace("Call", "Client call"), "New,No,2026-03-02,,,,00:05:00,"), known);
        assertTrue(matches.get(0).same());
        assertTrue(matches.get(1).externalId().endsWith("#1"));
        assertNull(matches.get(2).known());
    }

    @Test
    void aGroupOfManyThousandRowsIsMatchedInOneGo() {
        List<ExportedRow> rows =
                rows(java.util.Collections.nCopies(20_000, CALL).toArray(String[]::new));
        List<TimeEntrySnapshot> known = recorded(rows.subList(0, 100), List.of());
        List<Match> matches = match(rows, known);
        assertEquals(100, matches.stream().filter(Match::same).count());
        assertEquals(20_000, matches.stream().map(Match::externalId).distinct().count());
    }
}
