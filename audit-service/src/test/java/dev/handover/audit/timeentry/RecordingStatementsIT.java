package dev.handover.audit.timeentry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.audit.timeentry.RecordingStatements.Recorded;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryDraftFixture;
import dev.handover.audit.timeentry.content.EntryTextFixture;
import dev.handover.audit.timeentry.content.EntryTime;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.Origin;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.content.Outcome.Kind;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.statement.KnownEntry;
import dev.handover.audit.timeentry.statement.KnownEntry.Standing;
import dev.handover.audit.timeentry.statement.MemberDay;
import dev.handover.audit.timeentry.statement.Stated;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.TextField;
import dev.handover.audit.timeentry.statement.Written;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What imports rely on: recording what files say, reading it again and taking it back through the use cases. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class RecordingStatementsIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant ARRIVAL = Instant.parse("2026-03-10T08:00:00Z");

    private final AuditApi api = new AuditApi();
    private final UUID firstImport = Ids.next();
    private final UUID secondImport = Ids.next();
    private UUID member;
    private UUID activity;

    @Inject
    RecordingStatements recording;

    @Inject
    RecordingTime underIds;

    @Inject
    ReadingStatements reading;

    @Inject
    ReadingMembers members;

    @Inject
    UndoingImport undoing;

    @Inject
    WorkspaceContext workspace;

    @BeforeEach
    void aMemberAndAnActivity() {
        member = UUID.fromString(api.owner());
        activity = UUID.fromString(api.activity("Bookkeeping"));
    }

    private <T> T inWorkspace(Supplier<T> work) {
        var request = Arc.container().requestContext();
        boolean active = request.isActive();
        var outer = active ? request.getState() : null;
        if (active) {
            request.deactivate();
        }
        request.activate();
        try {
            workspace.enter(api.workspace());
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            request.terminate();
            if (active) {
                request.activate(outer);
            }
        }
    }

    private static Statement said(int hour, String description) {
        Instant start = MORNING.plusSeconds(3600L * hour);
        return new Statement(
                null,
                new StoredTime(start, start.plusSeconds(3600), null, null, BERLIN.getId()),
                EntryTextFixture.text()
                        .withDescription(description)
                        .withProject("Project")
                        .withTags(List.of("a", "b"))
                        .build(),
                false,
                Written.FULLY);
    }

    private static Stated.File file(UUID importId, Instant exportedAt, int arrival) {
        return new Stated.File(importId, "toggl-csv", exportedAt, ARRIVAL.plusSeconds(arrival));
    }

    private Stated row(UUID entry, Statement statement) {
        return new Stated(member, entry, null, statement);
    }

    private List<Recorded> record(Stated.File file, Stated... rows) {
        return inWorkspace(() -> recording.record(file, List.of(rows)));
    }

    private List<Kind> kinds(Stated.File file, Stated... rows) {
        return record(file, rows).stream().map(done -> done.outcome().kind()).toList();
    }

    /** Records a new entry. */
    private UUID entry(UUID importId, Statement statement) {
        return record(file(importId, null, 0), row(null, statement))
                .get(0)
                .outcome()
                .entryId();
    }

    private List<KnownEntry> known() {
        return inWorkspace(() -> reading.around("toggl", Set.of(new MemberDay(member, LocalDate.parse("2026-03-02")))));
    }

    private KnownEntry known(UUID id) {
        return known().stream()
                .filter(entry -> entry.entryId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UndoingImport.Counts undo(UUID importId) {
        return inWorkspace(() -> undoing.undo(importId));
    }

    @Test
    void entriesAreFoundAgainWithAllThatTheySaid() {
        UUID id = entry(firstImport, said(0, "x"));

        KnownEntry found = known(id);
        assertEquals("x", found.said().text().description());
        assertEquals(List.of("a", "b"), found.said().text().tags());
        assertEquals("Project", found.said().text().project());
        assertEquals(MORNING.plusSeconds(3600), found.said().time().endedAt());
        assertEquals(Standing.STANDS, found.standing());
        assertNull(found.externalId());
        assertEquals(
                List.of(Kind.UNCHANGED, Kind.CREATED),
                kinds(file(secondImport, null, 1), row(id, said(0, "x")), row(null, said(1, "y"))));
    }

    @Test
    void whatOneImportSaysStandsUntilTheLastThatSaysSoIsTakenBack() throws Exception {
        UUID id = entry(firstImport, said(0, "x"));
        record(file(secondImport, null, 1), row(id, said(0, "x")), row(null, said(1, "y")));

        assertEquals(new UndoingImport.Counts(0, 0, 1), undo(firstImport));
        assertEquals(Standing.STANDS, known(id).standing());
        assertEquals(new UndoingImport.Counts(0, 0, 0), undo(firstImport));
        assertEquals(new UndoingImport.Counts(2, 0, 0), undo(secondImport));
        assertEquals(Standing.UNDONE, known(id).standing());
        assertEquals(0, Sql.rowsOf(api.workspace(), "day_work"));
        assertEquals(0, Sql.rowsOf(api.workspace(), "time_entry_statement"));
        Broker.await("audit.time-entry", api.workspace(), seen -> seen.size() == 3)
                .forEach(event -> Contracts.fits("audit-service", event.type(), event.body()));
    }

    @Test
    void takingBackTheOlderOfTwoImportsLeavesWhatTheNewerSays() {
        UUID id = entry(firstImport, said(0, "x"));
        assertEquals(List.of(Kind.UPDATED), kinds(file(secondImport, null, 1), row(id, said(0, "changed"))));

        assertEquals(new UndoingImport.Counts(0, 0, 1), undo(firstImport));
        assertEquals("changed", known(id).said().text().description());
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(secondImport));
    }

    @Test
    void takingBackTheNewerOfTwoImportsLeavesWhatTheOlderSays() {
        UUID id = entry(firstImport, said(0, "x"));
        record(file(secondImport, null, 1), row(id, said(0, "changed")));

        assertEquals(new UndoingImport.Counts(0, 1, 0), undo(secondImport));
        assertEquals("x", known(id).said().text().description());
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(firstImport));
    }

    @Test
    void aStatementThatWasFollowedByAnotherIsOldWhenItComesAgain() {
        UUID id = entry(firstImport, said(0, "x"));
        record(file(secondImport, null, 1), row(id, said(0, "changed")));

        Recorded again =
                record(file(Ids.next(), null, 2), row(id, said(0, "x"))).get(0);

        assertEquals(Kind.UNCHANGED, again.outcome().kind());
        assertTrue(again.isOverruled());
        assertEquals("changed", known(id).said().text().description());
    }

    @Test
    void aStatementOfALaterExportCountsThoughItWasMadeBefore() {
        UUID id = entry(firstImport, said(0, "x"));
        record(file(secondImport, ARRIVAL.plusSeconds(10), 1), row(id, said(0, "changed")));

        assertEquals(List.of(Kind.UPDATED), kinds(file(Ids.next(), ARRIVAL.plusSeconds(20), 2), row(id, said(0, "x"))));
        assertEquals(
                List.of(Kind.UNCHANGED),
                kinds(file(Ids.next(), ARRIVAL.plusSeconds(15), 3), row(id, said(0, "in between"))));
        assertEquals("x", known(id).said().text().description());
    }

    @Test
    void whatAFileHasNoWordOfStays() {
        UUID id = entry(firstImport, said(0, "x"));
        Statement withoutProject = said(0, "changed");
        Statement silent = new Statement(
                null,
                withoutProject.time(),
                EntryTextFixture.text().withDescription("changed").build(),
                false,
                Written.FULLY.without(Set.of(TextField.PROJECT, TextField.TAGS)));

        assertEquals(List.of(Kind.UPDATED), kinds(file(secondImport, null, 1), row(id, silent)));
        assertEquals("Project", known(id).said().text().project());
        assertEquals("changed", known(id).said().text().description());
        undo(firstImport);
        assertNull(known(id).said().text().project());
        assertEquals("changed", known(id).said().text().description());
    }

    @Test
    void whatAPersonCorrectedIsKept() {
        UUID id = entry(firstImport, said(0, "x"));
        entry(firstImport, said(1, "y"));
        api.patch("/v1/time-entries/" + id, "*", "{\"description\":\"mine\"}").statusCode(200);

        assertEquals(List.of(Kind.UNCHANGED), kinds(file(secondImport, null, 1), row(id, said(0, "x"))));
        assertEquals(new UndoingImport.Counts(1, 0, 1), undo(firstImport));
        assertEquals(new UndoingImport.Counts(0, 0, 1), undo(secondImport));
        api.get("/v1/time-entries/" + id).statusCode(200);
        assertEquals("x", known(id).said().text().description(), "rows find it by what its source said");
    }

    @Test
    void anUndoneEntryComesBackWhenItIsImportedAgainAndARemovedOneDoesNot() {
        UUID undone = entry(firstImport, said(0, "x"));
        UUID removed = entry(firstImport, said(1, "y"));
        api.call()
                .header("If-Match", "*")
                .delete("/v1/time-entries/" + removed)
                .then()
                .statusCode(204);
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(firstImport));

        assertEquals(
                List.of(Kind.CREATED, Kind.REJECTED),
                kinds(file(secondImport, null, 1), row(undone, said(0, "x")), row(removed, said(1, "y"))));
        assertEquals(Standing.STANDS, known(undone).standing());
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(secondImport));
    }

    @Test
    void aMergeOfActivitiesDoesNotStandInTheWayOfUndoing() {
        UUID id = entry(firstImport, said(0, "Bookkeeping"));
        String other = api.activity("Accounting");
        api.post("/v1/activities/" + activity + "/merge", java.util.Map.of("into", other))
                .statusCode(200);

        assertEquals(List.of(Kind.UNCHANGED), kinds(file(secondImport, null, 1), row(id, said(0, "Bookkeeping"))));
        assertEquals(new UndoingImport.Counts(0, 0, 1), undo(secondImport));
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(firstImport));
    }

    private List<Kind> underId(String externalId, String description) {
        EntryDraft draft = EntryDraftFixture.draft(member, activity)
                .withOrigin(toggl(externalId))
                .withDescription(description)
                .build();
        return inWorkspace(() -> underIds.record(List.of(draft))).stream()
                .map(Outcome::kind)
                .toList();
    }

    @Test
    void timeThatAFileBroughtIsTheSameTimeUnderItsId() throws Exception {
        UUID id = entry(firstImport, said(0, "x"));

        assertEquals(List.of(Kind.UPDATED), underId("17", "renamed"));
        assertEquals(1, Sql.rowsOf(api.workspace(), "time_entry"));
        assertEquals("17", known(id).externalId());
        assertEquals(List.of(Kind.UNCHANGED), underId("17", "renamed"));

        Recorded again =
                record(file(secondImport, null, 1), row(id, said(0, "x"))).get(0);
        assertEquals(Kind.UNCHANGED, again.outcome().kind(), "what comes under its id has the last word");
        assertTrue(again.isOverruled());
        undo(firstImport);
        undo(secondImport);
        assertEquals(Standing.STANDS, known(id).standing(), "its id brought it too");
        assertEquals("renamed", known(id).said().text().description());
    }

    @Test
    void aKnownEntryIsChangedAlsoBesideOneThatIsNewOnThatDay() throws Exception {
        entry(firstImport, said(1, "from a file"));
        assertEquals(List.of(Kind.CREATED), underId("17", "x"));
        EntryDraftFixture draft = EntryDraftFixture.draft(member, activity);
        EntryDraft changed =
                draft.withOrigin(toggl("17")).withDescription("renamed").build();
        EntryDraft another = draft.withOrigin(toggl("18"))
                .withTime(new EntryTime.Interval(MORNING.plusSeconds(7_200), MORNING.plusSeconds(9_000), BERLIN))
                .build();
        EntryDraft ofTheFile = draft.withOrigin(toggl("19"))
                .withTime(new EntryTime.Interval(MORNING.plusSeconds(3_600), MORNING.plusSeconds(7_200), BERLIN))
                .withDescription("from a file")
                .build();
        inWorkspace(() -> underIds.record(List.of(changed, another, ofTheFile)));

        assertEquals(3, Sql.rowsOf(api.workspace(), "time_entry"));
        assertEquals(
                List.of("renamed", "x", "from a file"),
                List.of("17", "18", "19").stream().map(this::described).toList());
    }

    private static Origin toggl(String externalId) {
        return new Origin("toggl", externalId, Evidence.TIMER, null, null);
    }

    private String described(String externalId) {
        return known().stream()
                .filter(entry -> externalId.equals(entry.externalId()))
                .map(entry -> entry.said().text().description())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherTimeUnderAnIdIsAnotherEntry() throws Exception {
        entry(firstImport, said(1, "x"));
        assertEquals(List.of(Kind.CREATED), underId("17", "x"));
        assertEquals(2, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void whatASourceSentBeforeItsLastChangeIsOld() {
        EntryDraftFixture draft = EntryDraftFixture.draft(member, activity).withSourceChangedAt(ARRIVAL);
        EntryDraft older = draft.withDescription("older")
                .withSourceChangedAt(ARRIVAL.minusSeconds(1))
                .build();
        EntryDraft newer = draft.withDescription("newer")
                .withSourceChangedAt(ARRIVAL.plusSeconds(1))
                .build();
        EntryDraft sameLater = draft.withSourceChangedAt(ARRIVAL.plusSeconds(2)).build();
        assertEquals(
                List.of(Kind.CREATED, Kind.UNCHANGED, Kind.UNCHANGED, Kind.UNCHANGED),
                inWorkspace(() -> underIds.record(List.of(draft.build(), older, sameLater, newer))).stream()
                        .map(Outcome::kind)
                        .toList());
    }

    @Test
    void aDraftTwiceInOneBatchIsOneEntry() throws Exception {
        EntryDraftFixture draft = EntryDraftFixture.draft(member, activity);
        assertEquals(
                List.of(Kind.CREATED, Kind.UNCHANGED, Kind.UPDATED),
                inWorkspace(() -> underIds.record(List.of(
                                draft.build(),
                                draft.build(),
                                draft.withDescription("y").build())))
                        .stream()
                        .map(Outcome::kind)
                        .toList());
        assertEquals(1, Sql.rowsOf(api.workspace(), "time_entry"));
        assertEquals(2, Sql.rowsOf(api.workspace(), "time_entry_revision"));
    }

    @Test
    void aDurationOnADayStaysOne() {
        Statement onDay = new Statement(
                null,
                new StoredTime(null, null, LocalDate.parse("2026-03-02"), 5_400L, BERLIN.getId()),
                EntryTextFixture.text().build(),
                false,
                Written.FULLY);
        UUID id = entry(firstImport, onDay);
        assertEquals(onDay.time(), known(id).said().time());
        assertFalse(known(id).said().isRunning());
    }

    @Test
    void membersAreFoundByWhatToolsCallThem() {
        api.patch("/v1/members/" + member, "*", "{\"externalIds\":[\"ada@example.com\",\"Ada\"]}")
                .statusCode(200);

        var found = inWorkspace(() -> members.byExternalId(List.of("ADA@example.com ", "ada", "bob")));

        assertEquals(Set.of("ADA@example.com ", "ada"), found.keySet());
        assertEquals(member, found.get("ada").id());
        assertEquals(BERLIN, found.get("ada").zone());
    }
}
