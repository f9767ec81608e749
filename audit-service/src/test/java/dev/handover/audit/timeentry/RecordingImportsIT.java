package dev.handover.audit.timeentry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryDraftFixture;
import dev.handover.audit.timeentry.content.EntryTextFixture;
import dev.handover.audit.timeentry.content.EntryTime;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.Origin;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.content.Outcome.Kind;
import dev.handover.audit.timeentry.content.TimeEntrySnapshot;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What imports rely on: recording, reading again and undoing through the use cases. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class RecordingImportsIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final AuditApi api = new AuditApi();
    private final UUID firstImport = Ids.next();
    private final UUID secondImport = Ids.next();
    private UUID member;
    private UUID activity;

    @Inject
    RecordingTime recording;

    @Inject
    ReadingEntries reading;

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
            return work.get();
        } finally {
            request.terminate();
            if (active) {
                request.activate(outer);
            }
        }
    }

    private EntryDraft draft(String externalId, String description, UUID importId) {
        return EntryDraftFixture.draft(member, activity)
                .withExternalId(externalId)
                .withDescription(description)
                .withImport(importId)
                .build();
    }

    private List<Kind> record(EntryDraft... drafts) {
        return inWorkspace(() -> recording.record(List.of(drafts))).stream()
                .map(Outcome::kind)
                .toList();
    }

    private List<TimeEntrySnapshot> known() {
        return inWorkspace(() -> reading.byExternalGroup("toggl-csv", List.of("2026-03-02", "none")));
    }

    private UndoingImport.Counts undo(UUID importId) {
        return inWorkspace(() -> undoing.undo(importId));
    }

    @Test
    void entriesAreFoundAgainWithAllThatTheySaid() {
        assertEquals(
                List.of(Kind.CREATED, Kind.CREATED),
                record(draft("1", "x", firstImport), draft("2", "y", firstImport)));

        TimeEntrySnapshot entry = known().get(0);

        assertEquals(2, known().size());
        assertEquals("x", entry.text().description());
        assertEquals(List.of("a", "b"), entry.text().tags());
        assertEquals("Project", entry.text().project());
        assertEquals(Instant.parse("2026-03-02T09:00:00Z"), ((EntryTime.Interval) entry.time()).endedAt());
        assertEquals(firstImport, entry.origin().importId());
        assertFalse(entry.removed());
        assertEquals(
                List.of(Kind.UNCHANGED, Kind.UPDATED, Kind.CREATED),
                record(draft("1", "x", secondImport), draft("2", "z", secondImport), draft("3", null, secondImport)));
    }

    @Test
    void aDraftTwiceInOneBatchIsOneEntry() throws Exception {
        assertEquals(
                List.of(Kind.CREATED, Kind.UNCHANGED, Kind.UPDATED),
                record(draft("1", "x", firstImport), draft("1", "x", firstImport), draft("1", "y", firstImport)));
        assertEquals(1, Sql.rowsOf(api.workspace(), "time_entry"));
        assertEquals(2, Sql.rowsOf(api.workspace(), "time_entry_revision"));
    }

    @Test
    void undoingAnImportTakesBackWhatItMadeAndWhatItChanged() throws Exception {
        record(draft("1", "x", firstImport), draft("2", "y", firstImport));
        record(draft("2", "changed", secondImport), draft("3", "new", secondImport));

        assertEquals(new UndoingImport.Counts(1, 1, 0), undo(secondImport));
        assertEquals(new UndoingImport.Counts(0, 0, 0), undo(secondImport));

        List<TimeEntrySnapshot> known = known();
        assertEquals(
                "y",
                known.stream()
                        .filter(entry -> entry.origin().externalId().equals("2"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .description());
        TimeEntrySnapshot third = known.stream()
                .filter(entry -> entry.origin().externalId().equals("3"))
                .findFirst()
                .orElseThrow();
        assertTrue(third.removed() && third.standing().removedByUndo());
        try (var connection = Sql.asApp()) {
            Sql.enter(connection, api.workspace());
            assertEquals(7_200, Sql.number(connection, "SELECT sum(seconds) FROM day_work"));
        }
        assertEquals(new UndoingImport.Counts(2, 0, 0), undo(firstImport));
        assertEquals(0, Sql.rowsOf(api.workspace(), "day_work"));
        Broker.await("audit.time-entry", api.workspace(), seen -> seen.size() == 6)
                .forEach(event -> Contracts.fits("audit-service", event.type(), event.body()));
    }

    @Test
    void whatAPersonOrALaterImportChangedSinceIsKept() {
        record(draft("1", "x", firstImport), draft("2", "y", firstImport), draft("3", "z", firstImport));
        String corrected = known().get(0).entryId().toString();
        api.patch("/v1/time-entries/" + corrected, "*", "{\"description\":\"mine\"}")
                .statusCode(200);
        record(draft(known().get(1).origin().externalId(), "later", secondImport));

        assertEquals(new UndoingImport.Counts(1, 0, 2), undo(firstImport));

        api.get("/v1/time-entries/" + corrected).statusCode(200);
        assertTrue(known().get(0).standing().correctedByPerson());
    }

    @Test
    void anUndoneEntryComesBackWhenItIsImportedAgainAndARemovedOneDoesNot() {
        record(draft("1", "x", firstImport), draft("2", "y", firstImport));
        String removed = known().stream()
                .filter(entry -> entry.origin().externalId().equals("2"))
                .findFirst()
                .orElseThrow()
                .entryId()
                .toString();
        api.call()
                .header("If-Match", "*")
                .delete("/v1/time-entries/" + removed)
                .then()
                .statusCode(204);
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(firstImport));

        assertEquals(
                List.of(Kind.CREATED, Kind.REJECTED),
                record(draft("1", "x", secondImport), draft("2", "y", secondImport)));
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(secondImport));
    }

    @Test
    void aMergeOfActivitiesDoesNotStandInTheWayOfUndoing() {
        record(draft("1", "x", firstImport));
        String other = api.activity("Accounting");
        api.post("/v1/activities/" + activity + "/merge", java.util.Map.of("into", other))
                .statusCode(200);

        assertEquals(List.of(Kind.UNCHANGED), record(draft("1", "x", secondImport)));
        assertEquals(new UndoingImport.Counts(1, 0, 0), undo(firstImport));
    }

    @Test
    void aDurationOnADayStaysOne() {
        EntryDraft draft = EntryDraftFixture.draft(member, activity)
                .withTime(new EntryTime.OnDay(LocalDate.parse("2026-03-02"), 5_400, BERLIN))
                .withOrigin(new Origin("harvest-csv", "h1", "g", Evidence.IMPORTED, firstImport))
                .withText(EntryTextFixture.text())
                .build();

        assertEquals(List.of(Kind.CREATED), record(draft));
        assertEquals(
                draft.time(),
                inWorkspace(() -> reading.byExternalGroup("harvest-csv", List.of("g")))
                        .get(0)
                        .time());
    }

    @Test
    void membersAreFoundByWhatToolsCallThem() {
        api.patch("/v1/members/" + member, "*", "{\"externalIds\":[\"ada@example.com\",\"Ada\"]}")
                .statusCode(200);

        var found = inWorkspace(() -> members.byExternalId(List.of("ADA@example.com ", "ada", "bob")));

        assertEquals(java.util.Set.of("ADA@example.com ", "ada"), found.keySet());
        assertEquals(member, found.get("ada").id());
        assertEquals(BERLIN, found.get("ada").zone());
    }
}
