package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.because;
import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static dev.handover.audit.capture.ImportApi.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decide about an import: agree, answer, take back, correct. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportSettlingIT {

    private static final String MORNING = call("Call", "2026-03-02", "09:00:00", "10:00:00");
    private static final String NOON = call("\"Lunch, with Acme\"", "2026-03-02", "12:00:00", "13:00:00");

    private final ImportApi imports = new ImportApi();

    @BeforeEach
    void aMember() {
        imports.anna();
    }

    private long entriesStored() throws Exception {
        return Sql.rowsOf(imports.api.workspace(), "time_entry");
    }

    @Test
    void whatAPersonCorrectedStandsWhenTheFileComesAgain() {
        imports.imported("", toggl(MORNING));
        String id = imports.entries().getString("items[0].id");
        String etag = imports.api.get("/v1/time-entries/{id}", id).extract().header("ETag");
        imports.api
                .patch("/v1/time-entries/" + id, etag, "{\"description\":\"Call with Acme\"}")
                .statusCode(200);

        assertEquals(counts(0, 1, 0, 0), counts(imports.imported("", toggl(MORNING))));
        assertEquals("Call with Acme", imports.entries().getString("items[0].description"));
    }

    @Test
    void whatAnotherDeletesAtTheSameMomentIsNotThere() throws Exception {
        String id = imports.imported("", toggl(MORNING)).getString("id");
        try (Connection other = Sql.asApp()) {
            Sql.enter(other, imports.api.workspace());
            other.setAutoCommit(false);
            Sql.number(
                    other, "SELECT attempts FROM time_import_work WHERE import_id = ? FOR UPDATE", UUID.fromString(id));
            CompletableFuture<Integer> second = CompletableFuture.supplyAsync(
                    () -> imports.sender().delete("/v1/imports/{id}", id).statusCode());
            while (Sql.number(
                            other, "SELECT count(*) FROM pg_locks WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")
                    == 0) {
                assertFalse(second.isDone(), "it did not wait");
            }
            try (PreparedStatement delete = other.prepareStatement("DELETE FROM time_import WHERE id = ?")) {
                delete.setObject(1, UUID.fromString(id));
                assertEquals(1, delete.executeUpdate());
            }
            other.commit();
            assertEquals(404, second.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aPreviewForetellsEachRowAndRecordsNothing() throws Exception {
        imports.imported("", toggl(MORNING));
        String id =
                imports.sent("?dryRun=true", toggl(MORNING, NOON, call("Bad", "2026-03-02", "10:00:00", "09:00:00")));
        JsonPath preview = imports.awaited(id, "PREVIEWED");
        assertEquals(counts(1, 1, 0, 1), counts(preview));
        JsonPath rows = imports.rows(id, "");
        assertEquals(List.of("unchanged", "created", "rejected"), rows.getList("items.outcome"));
        assertEquals("Lunch, with Acme", rows.getString("items[1].entry.activity"));
        assertNull(rows.getString("items[1].entryId"));
        assertEquals(1, entriesStored());

        imports.sender()
                .contentType("application/json")
                .post("/v1/imports/{id}/commit", id)
                .then()
                .statusCode(202);
        JsonPath done = imports.awaited(id, "COMMITTED");
        assertEquals(counts(1, 1, 0, 1), counts(done));
        assertNotNull(imports.rows(id, "?outcome=created").getString("items[0].entryId"));
        assertEquals(2, entriesStored());
    }

    @Test
    void aDateOrderThatTheFileLeavesOpenWaitsForAnAnswer() {
        String file = toggl(
                "Call,No,03/04/2026,09:00:00,03/04/2026,10:00:00,,",
                "Mail,No,03/05/2026,09:00:00,03/05/2026,10:00:00,,");
        String id = imports.sent("", file);
        JsonPath preview = imports.awaited(id, "PREVIEWED");
        assertEquals("MONTH_FIRST", value(preview, "dateOrder"));
        assertEquals(List.of("DAY_FIRST"), preview.getList("assumptions.find { it.open }.alternatives"));

        imports.sender()
                .contentType("application/json")
                .body("{\"answers\":{\"dateOrder\":\"DAY_FIRST\"}}")
                .post("/v1/imports/{id}/commit", id)
                .then()
                .statusCode(202);
        assertEquals(counts(2, 0, 0, 0), counts(imports.awaited(id, "COMMITTED")));
        assertTrue(imports.entries().getList("items.startedAt").contains("2026-04-03T07:00:00Z"));
    }

    private static final String EITHER_ORDER = toggl(
            "Call,No,03/04/2026,09:00:00,03/04/2026,10:00:00,,", "Mail,No,03/05/2026,09:00:00,03/05/2026,10:00:00,,");

    @Test
    void anOpenQuestionIsNeverAnsweredBySilence() throws Exception {
        String id = imports.sent("", EITHER_ORDER);
        JsonPath preview = imports.awaited(id, "PREVIEWED");
        String proposed = value(preview, "dateOrder");

        for (String silence : List.of("{}", "{\"answers\":{}}", "{\"answers\":{\"zone\":\"Europe/Berlin\"}}")) {
            JsonPath refused =
                    imports.commit(id, silence).statusCode(409).extract().jsonPath();
            assertEquals("urn:handover:problem:import-questions-open", refused.getString("type"));
            assertEquals(id, refused.getString("importId"));
            assertEquals(List.of("dateOrder"), refused.getList("questions.what"));
            assertEquals(proposed, refused.getString("questions[0].value"));
            assertEquals(because(preview, "dateOrder"), refused.getString("questions[0].because"));
            assertEquals(1, refused.getList("questions[0].alternatives").size());
            assertEquals(List.of(true), refused.getList("questions.open"));
        }
        assertEquals("PREVIEWED", imports.status(id).getString("status"));
        assertEquals(0, entriesStored());

        imports.commit(id, "{\"answers\":{\"dateOrder\":\"" + proposed + "\"}}").statusCode(202);
        JsonPath done = imports.awaited(id, "COMMITTED");
        assertEquals(counts(2, 0, 0, 0), counts(done));
        assertEquals("as answered", because(done, "dateOrder"));
        assertEquals(List.of(), done.getList("assumptions.findAll { it.open }"));
    }

    @Test
    void whatIsSaidWithTheFileIsAnAnswer() {
        JsonPath done = imports.imported("?dateOrder=DAY_FIRST", EITHER_ORDER);
        assertEquals(counts(2, 0, 0, 0), counts(done));
        assertTrue(because(done, "dateOrder").endsWith("as answered"));
    }

    @Test
    void anAnswerBesideTheQuestionLeavesItOpen() {
        String id = imports.sent("?zone=Europe/Lisbon", EITHER_ORDER);
        imports.awaited(id, "PREVIEWED");
        imports.commit(id, "{\"answers\":{\"clock\":\"TWELVE_HOURS\",\"similar\":\"SAME\"}}")
                .statusCode(409);
    }

    @Test
    void aCharsetThatThereIsNotIsRefused() {
        String id = imports.sent("?dryRun=true", toggl(MORNING));
        imports.awaited(id, "PREVIEWED");
        JsonPath refused = imports.commit(id, "{\"answers\":{\"charset\":\"windows-0\"}}")
                .statusCode(422)
                .extract()
                .jsonPath();
        assertEquals("charset", refused.getString("violations[0].field"));
        imports.send("?charset=%2B", toggl(MORNING).getBytes(StandardCharsets.UTF_8))
                .statusCode(422);
        imports.send("?exportedAt=yesterday", toggl(MORNING).getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
    }

    @Test
    void anImportCanBeTakenBackAndSentAgain() throws Exception {
        imports.imported("", toggl(MORNING));
        String id = imports.imported("?similar=SAME", toggl(MORNING.replace("Call", "Client call"), NOON))
                .getString("id");
        JsonPath reverted = imports.reverted(id);
        assertEquals(1, reverted.getInt("undone.removed"));
        assertEquals(1, reverted.getInt("undone.restored"));
        assertEquals(List.of("Call"), imports.entries().getList("items.description"));

        JsonPath again = imports.imported("?similar=SAME", toggl(MORNING.replace("Call", "Client call"), NOON));
        assertEquals(counts(1, 0, 1, 0), counts(again));
        assertEquals(2, entriesStored());
    }

    @Test
    void theRowsComeAsCsvWithoutFormulas() {
        String id = imports.imported("", toggl(call("\"=cmd|' /C calc'!A0\"", "2026-03-02", "09:00:00", "10:00:00")))
                .getString("id");
        String csv = imports.api
                .call()
                .get("/v1/imports/{id}/rows.csv", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains("Row,Outcome,Code,Reason"), csv);
        assertTrue(csv.contains(",'=cmd|' /C calc'!A0,"), csv);
        assertTrue(csv.contains("2,created,"), csv);
    }
}
