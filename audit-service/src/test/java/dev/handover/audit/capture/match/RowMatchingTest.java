package dev.handover.audit.capture.match;

import static dev.handover.audit.capture.match.ExportSamples.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.audit.capture.match.ImportOptions.Similar;
import dev.handover.audit.capture.match.Match.Kind;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.EntryTextFixture;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.statement.KnownEntry;
import dev.handover.audit.timeentry.statement.KnownEntry.Standing;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.TextField;
import dev.handover.audit.timeentry.statement.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By what a row is known to be an entry, one kind of evidence at a time. */
class RowMatchingTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final SimilarRows SAME = new SimilarRows(Similar.SAME, null, false);
    private static final SimilarRows FURTHER = new SimilarRows(Similar.FURTHER, null, false);
    private static final SimilarRows DATED = new SimilarRows(null, MONDAY.plusSeconds(900_000), false);
    private static final Statement CALL = said(0, 3_600, "Call");

    private static EntryText text(String description) {
        return EntryTextFixture.text()
                .withDescription(description)
                .withProject("Sales")
                .build();
    }

    private static Statement said(int after, Integer seconds, String description) {
        Instant start = MONDAY.plusSeconds(after);
        StoredTime time = new StoredTime(start, seconds == null ? null : start.plusSeconds(seconds), null, null, "UTC");
        return new Statement(null, time, text(description), false, Written.FULLY);
    }

    private static Statement onDay(long seconds, String description) {
        return new Statement(
                null,
                new StoredTime(null, null, LocalDate.parse("2026-03-02"), seconds, "UTC"),
                text(description),
                false,
                Written.FULLY);
    }

    private static Statement written(Statement said, Written written) {
        return new Statement(null, said.time(), said.text(), false, written);
    }

    private static KnownEntry known(int id, Statement said) {
        return known(id, null, said, List.of(), Standing.STANDS);
    }

    private static KnownEntry known(
            int id, String externalId, Statement said, List<Statement> others, Standing standing) {
        return new KnownEntry(new UUID(7, id), ANNA, externalId, said, others, MONDAY, standing);
    }

    private static List<Match> match(SimilarRows similar, List<KnownEntry> known, Statement... rows) {
        List<FileRow> file = new ArrayList<>();
        for (Statement row : rows) {
            file.add(new FileRow(file.size() + 2, ANNA, null, row));
        }
        return RowMatching.match(file, known, similar);
    }

    /** Asserts what the first row is. */
    private static void is(Kind kind, Integer entry, List<Match> matches) {
        assertEquals(kind, matches.get(0).kind());
        if (entry == null) {
            assertNull(matches.get(0).entry());
        } else {
            assertEquals(new UUID(7, entry), matches.get(0).entry().entryId());
        }
    }

    @Test
    void theToolsIdIsTheEntryWhateverElseItSays() {
        FileRow row = new FileRow(2, ANNA, "17", said(60, 60, "Moved"));
        List<Match> matches = RowMatching.match(
                List.of(row),
                List.of(known(1, CALL), known(2, "17", CALL, List.of(), Standing.STANDS)),
                SimilarRows.UNKNOWN);
        is(Kind.KNOWN, 2, matches);
    }

    @Test
    void theSameContentsAreTheEntryAndEachEntryIsOneRow() {
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, CALL)), CALL));
        List<Match> two = match(SimilarRows.UNKNOWN, List.of(known(1, CALL)), CALL, CALL);
        assertEquals(Kind.NEW, two.get(1).kind());
    }

    @Test
    void whatStandsIsMatchedBeforeWhatWasRemoved() {
        KnownEntry removed = known(1, null, CALL, List.of(), Standing.REMOVED);
        is(Kind.KNOWN, 2, match(SimilarRows.UNKNOWN, List.of(removed, known(2, CALL)), CALL));
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(removed), CALL));
        is(Kind.NEW, null, match(SAME, List.of(removed), said(0, 3_600, "Lunch")));
    }

    @Test
    void whatOneSideHasNoWordOfIsNotCompared() {
        Statement silent = new Statement(
                null,
                CALL.time(),
                EntryTextFixture.text().withDescription("Call").build(),
                false,
                Written.FULLY.without(Set.of(TextField.PROJECT)));
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, CALL)), silent));
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, silent)), CALL));
        Statement empty = written(silent, Written.FULLY);
        is(Kind.SIMILAR, null, match(SimilarRows.UNKNOWN, List.of(known(1, CALL)), empty));
    }

    @Test
    void minutesAreEqualWhereOneSideHasNoMore() {
        Written inMinutes = new Written(null, null, true, Set.of());
        Statement exact = said(5, 3_600, "Call");
        Statement coarse = written(said(0, 3_600, "Call"), inMinutes);
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, exact)), coarse));
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, coarse)), exact));
        is(Kind.NEW, null, match(SimilarRows.UNKNOWN, List.of(known(1, exact)), said(0, 60, "Mail")));
    }

    @Test
    void whatWasSaidBeforeIsTheEntryAndNotANewOne() {
        KnownEntry changed = known(1, null, said(0, 3_600, "Client call"), List.of(CALL), Standing.STANDS);
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(changed), CALL));
        KnownEntry gone = known(1, null, said(0, 3_600, "Client call"), List.of(CALL), Standing.GONE);
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(gone), CALL));
    }

    @Test
    void theSameLocalTimesInAnotherZoneAreTheEntry() {
        Written local = new Written(
                LocalDateTime.parse("2026-03-02T08:00"), LocalDateTime.parse("2026-03-02T09:00"), false, Set.of());
        Statement before = written(CALL, local);
        Statement inAnotherZone = written(said(-5 * 3_600, 3_600, "Call"), local);
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, before)), inAnotherZone));
    }

    @Test
    void aTimerThatRanAndEndedIsOneEntryInEitherOrder() {
        Statement running = said(0, null, null);
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, running)), CALL));
        is(Kind.KNOWN, 1, match(SimilarRows.UNKNOWN, List.of(known(1, CALL)), running));
        Statement other = said(0, null, "Something else");
        is(Kind.SIMILAR, null, match(SimilarRows.UNKNOWN, List.of(known(1, other)), CALL));
        List<Match> two = match(SimilarRows.UNKNOWN, List.of(known(1, running)), CALL, said(20, 60, "Mail"));
        is(Kind.SIMILAR, null, two);
    }

    @Test
    void whatBeginsAlikeIsAQuestionUntilItIsAnswered() {
        List<KnownEntry> known = List.of(known(1, CALL));
        for (Statement row : List.of(said(0, 3_600, "Client call"), said(0, 1_800, "Call"), said(0, 1_800, "Mail"))) {
            is(Kind.SIMILAR, null, match(SimilarRows.UNKNOWN, known, row));
            is(Kind.KNOWN, 1, match(SAME, known, row));
            is(Kind.NEW, null, match(FURTHER, known, row));
            is(Kind.KNOWN, 1, match(new SimilarRows(null, null, true), known, row));
        }
        is(Kind.NEW, null, match(SimilarRows.UNKNOWN, known, said(60, 3_600, "Call")));
        is(Kind.SIMILAR, null, match(SimilarRows.UNKNOWN, List.of(known(1, onDay(60, "Call"))), onDay(90, "Call")));
        is(Kind.NEW, null, match(SimilarRows.UNKNOWN, List.of(known(1, onDay(60, "Call"))), onDay(90, "Mail")));
    }

    @Test
    void anEqualEndPairsBeforeEqualWords() {
        List<KnownEntry> known = List.of(known(1, said(0, 1_800, "Talk")), known(2, CALL));
        is(Kind.KNOWN, 2, match(SAME, known, said(0, 3_600, "Talk")));
    }

    @Test
    void aLaterExportFollowsAChangeWhereItHoldsTheProjectOfTheDayAgain() {
        Statement mail = said(7_200, 600, "Mail");
        List<KnownEntry> known = List.of(known(1, CALL), known(2, mail));
        Statement changed = said(0, 3_600, "Client call");
        is(Kind.KNOWN, 1, match(DATED, known, changed, mail));
        is(Kind.SIMILAR, null, match(DATED, known, changed));
        is(Kind.SIMILAR, null, match(SimilarRows.UNKNOWN, known, changed, mail));
        SimilarRows sameExport = new SimilarRows(null, MONDAY, false);
        is(Kind.NEW, null, match(sameExport, known, changed));
    }

    @Test
    void aDurationOnADayOfWhichIntervalsAreKnownIsNotRecordedTwiceUnasked() {
        List<KnownEntry> known = List.of(known(1, CALL));
        is(Kind.SIMILAR, null, match(SimilarRows.UNKNOWN, known, onDay(3_600, "Call")));
        is(Kind.RECORDED_OTHERWISE, null, match(SAME, known, onDay(3_600, "Call")));
        is(Kind.NEW, null, match(FURTHER, known, onDay(3_600, "Call")));
        is(Kind.SIMILAR, null, match(SimilarRows.UNKNOWN, List.of(known(1, onDay(60, "Mail"))), CALL));
        is(Kind.NEW, null, match(new SimilarRows(null, MONDAY, false), known, onDay(3_600, "Call")));
        List<Match> bothInTheFile = match(SimilarRows.UNKNOWN, known, onDay(3_600, "Call"), CALL);
        is(Kind.NEW, null, bothInTheFile);
    }

    @Test
    void manyThousandIdenticalRowsAreMatchedInOneGo() {
        Statement[] rows = Collections.nCopies(20_000, CALL).toArray(Statement[]::new);
        List<KnownEntry> known = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            known.add(known(i, CALL));
        }
        List<Match> matches = match(SimilarRows.UNKNOWN, known, rows);
        assertEquals(
                100,
                matches.stream().filter(match -> match.kind() == Kind.KNOWN).count());
        assertEquals(
                19_900,
                matches.stream().filter(match -> match.kind() == Kind.NEW).count());
    }
}
