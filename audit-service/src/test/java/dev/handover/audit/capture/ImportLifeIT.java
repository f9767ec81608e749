package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to an import on its way, and who may see it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportLifeIT {

    private static final String MORNING = call("Call", "2026-03-02", "09:00:00", "10:00:00");

    private final ImportApi imports = new ImportApi();

    private static String longFile(int rows) {
        StringBuilder text = new StringBuilder(toggl());
        for (int i = 0; i < rows; i++) {
            text.append(ImportApi.ANNA)
                    .append(String.format(
                            ",Sales,,Call,No,2026-03-%02d,%02d:%02d:%02d,,,00:00:20,,\n",
                            1 + i / 600, 8 + i % 600 / 60, i % 60, i % 7));
        }
        return text.toString();
    }

    private static void asOwner(String... statements) throws Exception {
        try (Connection connection = Sql.asOwner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aWorkerThatDiesBetweenChunksLeavesNothingLostOrDoubled() throws Exception {
        imports.anna();
        String workspace = imports.api.workspace().toString();
        // Kills the worker's database session while it stores the outcome of row 900: the second of three chunks.
        asOwner(
                "CREATE FUNCTION test_kill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$",
                "CREATE TRIGGER test_kill BEFORE UPDATE ON time_import_row FOR EACH ROW WHEN (NEW.number = 900 AND NEW.workspace = '"
                        + workspace + "') EXECUTE FUNCTION test_kill()");
        String id;
        try {
            id = imports.sent("", longFile(1_200));
            awaitAttempt(id);
            JsonPath half = imports.status(id);
            assertEquals("COMMITTING", half.getString("status"));
            assertEquals(600, half.getInt("progress.rowsDone"), "rows of one day stay together");
            assertEquals(600, Sql.rowsOf(imports.api.workspace(), "time_entry"));
        } finally {
            asOwner("DROP TRIGGER test_kill ON time_import_row", "DROP FUNCTION test_kill()");
        }
        JsonPath seen = imports.awaited(id, "COMMITTED");
        assertEquals(counts(1_200, 0, 0, 0), counts(seen));
        assertEquals(1_200, seen.getInt("progress.rowsDone"));
        assertEquals(1_200, Sql.rowsOf(imports.api.workspace(), "time_entry"));
        assertEquals(1_200, Sql.rowsOf(imports.api.workspace(), "time_entry_revision"));
        assertEquals(counts(0, 1_200, 0, 0), counts(imports.imported("", longFile(1_200))));
    }

    @Test
    void aRowThatFailsForAnUnforeseenReasonIsRejectedAndTheFileGoesOn() throws Exception {
        imports.anna();
        String workspace = imports.api.workspace().toString();
        asOwner(
                "CREATE FUNCTION test_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " RAISE EXCEPTION 'poison' USING ERRCODE = 'check_violation'; END $$",
                "CREATE TRIGGER test_poison BEFORE INSERT ON time_entry FOR EACH ROW WHEN (NEW.description = 'poison'"
                        + " AND NEW.workspace = '" + workspace + "') EXECUTE FUNCTION test_poison()");
        try {
            String[] rows = new String[24];
            for (int i = 0; i < rows.length; i++) {
                String day = String.format("2026-%02d-%02d", 3 + i / 28, 1 + i % 28);
                rows[i] = call(i == 13 ? "poison" : "Call", day, "09:00:00", "10:00:00");
            }
            JsonPath seen = imports.imported("", toggl(rows));
            assertEquals(counts(23, 0, 0, 1), counts(seen));
            JsonPath rejected = imports.rows(seen.getString("id"), "?outcome=rejected");
            assertEquals("row-failed", rejected.getString("items[0].code"));
            assertEquals(15, rejected.getInt("items[0].row"));
            assertEquals(23, Sql.rowsOf(imports.api.workspace(), "time_entry"));
        } finally {
            asOwner("DROP TRIGGER test_poison ON time_entry", "DROP FUNCTION test_poison()");
        }
    }

    private void awaitAttempt(String id) throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, imports.api.workspace());
            while (Sql.number(
                            connection,
                            "SELECT count(*) FROM time_import_work WHERE import_id = ?::uuid AND attempts > 0",
                            id)
                    == 0) {
                assertTrue(System.nanoTime() < deadline, "the worker's session was not killed in time");
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
    }

    @Test
    void anotherWorkspaceSeesNothingOfAnImport() {
        imports.anna();
        String id = imports.imported("", toggl(MORNING)).getString("id");
        ImportApi other = new ImportApi();
        other.api.get("/v1/imports/{id}", id).statusCode(404).body("type", endsWith(":import-not-found"));
        other.api.get("/v1/imports/{id}/rows", id).statusCode(404);
        other.api.get("/v1/imports/{id}/rows.csv", id).statusCode(404);
        other.api.get("/v1/imports").statusCode(200).body("items", hasSize(0));
        other.sender()
                .contentType("application/json")
                .post("/v1/imports/{id}/commit", id)
                .then()
                .statusCode(404);
        other.sender()
                .contentType("application/json")
                .post("/v1/imports/{id}/reversal", id)
                .then()
                .statusCode(404);
        other.sender().delete("/v1/imports/{id}", id).then().statusCode(404);
        imports.api.get("/v1/imports/{id}", id).statusCode(200);
    }

    @Test
    void onlyWhatIsPreviewedIsCommittedAndOnlyWhatIsRecordedTakenBack() {
        imports.anna();
        String done = imports.imported("", toggl(MORNING)).getString("id");
        imports.sender()
                .contentType("application/json")
                .post("/v1/imports/{id}/commit", done)
                .then()
                .statusCode(409)
                .body("type", endsWith(":import-not-previewed"));
        String preview = imports.sent("?dryRun=true", toggl(MORNING));
        imports.awaited(preview, "PREVIEWED");
        imports.sender()
                .contentType("application/json")
                .post("/v1/imports/{id}/reversal", preview)
                .then()
                .statusCode(409)
                .body("type", endsWith(":import-not-committed"));
    }

    @Test
    void aForgottenImportIsGoneAndItsEntriesStay() throws Exception {
        imports.anna();
        String id = imports.imported("", toggl(MORNING)).getString("id");
        imports.sender().delete("/v1/imports/{id}", id).then().statusCode(204);
        imports.api.get("/v1/imports/{id}", id).statusCode(404);
        assertEquals(0, Sql.rowsOf(imports.api.workspace(), "time_import_row"));
        assertEquals(0, Sql.rowsOf(imports.api.workspace(), "time_import_part"));
        assertEquals(0, Sql.rowsOf(imports.api.workspace(), "time_import_work"));
        assertEquals(1, Sql.rowsOf(imports.api.workspace(), "time_entry"));
    }

    @Test
    void afterItsTimeTheFileAndItsRowsAreDropped() throws Exception {
        imports.anna();
        String id = imports.imported("", toggl(MORNING)).getString("id");
        asOwner(
                "SELECT set_config('app.workspace', '" + imports.api.workspace() + "', false)",
                "UPDATE time_import_work SET due_at = now() - interval '1 second' WHERE import_id = '" + id + "'");
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (Sql.rowsOf(imports.api.workspace(), "time_import_part") > 0 && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        assertEquals(0, Sql.rowsOf(imports.api.workspace(), "time_import_row"));
        imports.api.get("/v1/imports/{id}/rows", id).statusCode(410).body("type", endsWith(":import-file-expired"));
        imports.api.get("/v1/imports/{id}", id).statusCode(200).body("status", equalTo("COMMITTED"));
        imports.sender()
                .contentType("application/json")
                .post("/v1/imports/{id}/reversal", id)
                .then()
                .statusCode(202);
        assertEquals(1, imports.awaited(id, "REVERTED").getInt("undone.removed"));
    }

    @Test
    void listsArePaged() {
        imports.anna();
        String first = imports.imported("", toggl(MORNING, MORNING, MORNING)).getString("id");
        String second = imports.imported("", toggl(MORNING)).getString("id");
        JsonPath page =
                imports.api.get("/v1/imports?limit=1").statusCode(200).extract().jsonPath();
        assertEquals(List.of(second), page.getList("items.id"));
        JsonPath next = imports.api
                .get("/v1/imports?limit=1&cursor={c}", page.getString("nextCursor"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of(first), next.getList("items.id"));
        JsonPath rows = imports.rows(first, "?limit=2");
        assertEquals(List.of(2, 3), rows.getList("items.row"));
        assertEquals(
                List.of(4),
                imports.rows(first, "?limit=2&cursor=" + rows.getString("nextCursor"))
                        .getList("items.row"));
        imports.api
                .get("/v1/imports/{id}/rows?outcome=created&cursor={c}", first, rows.getString("nextCursor"))
                .statusCode(400);
    }

    @Test
    void theSampleComesOutAsItsReadmeSays() throws Exception {
        AuditApi.id(imports.api
                .post(
                        "/v1/members",
                        AuditApi.with(
                                AuditApi.owner("Mara Lindt"), "externalIds", List.of("mara@lindt-studio.example")))
                .statusCode(201));
        Path sample = Path.of(System.getProperty("repository.root"), "deploy/local/sample");
        for (String name : List.of("mara-2026-02-toggl.csv", "mara-2026-03-clockify.csv")) {
            String id = AuditApi.id(
                    imports.send("", Files.readAllBytes(sample.resolve(name))).statusCode(202));
            assertEquals(counts(304, 0, 0, 0), counts(imports.awaited(id, "COMMITTED")));
            String again = AuditApi.id(
                    imports.send("", Files.readAllBytes(sample.resolve(name))).statusCode(202));
            assertEquals(counts(0, 304, 0, 0), counts(imports.awaited(again, "COMMITTED")));
        }
        JsonPath overview = imports.api
                .get("/v1/overview?from=2026-02-02&to=2026-03-29&zone=Europe/Berlin&groupBy=area")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(22_305 * 60, overview.getInt("totals.summedSeconds"));
        assertEquals(22_050 * 60, overview.getInt("totals.clockSeconds"));
        Map<String, Integer> minutes = Map.of(
                "FINANCE",
                4_320,
                "SALES",
                4_665,
                "DELIVERY",
                3_660,
                "OPERATIONS",
                2_400,
                "ADMINISTRATION",
                2_400,
                "MARKETING",
                2_160,
                "STRATEGY",
                960,
                "PEOPLE",
                960,
                "IT",
                540,
                "PRODUCT",
                240);
        minutes.forEach((area, expected) -> assertEquals(
                expected * 60, overview.getInt("groups.find { it.keys.area == '" + area + "' }.summedSeconds"), area));
        assertNotEquals(0, overview.getList("groups").size());
    }
}
