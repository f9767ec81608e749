package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.toggl;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.csv.SampleExport;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file holds and what is stored of it always add up, and each difference has its reason. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportCertificateIT {

    private static final String MORNING = call("Call", "2026-03-02", "09:00:00", "10:00:00");
    private static final String NOON = call("Lunch", "2026-03-02", "12:00:00", "13:30:00");

    private final ImportApi imports = new ImportApi();
    private String anna;

    @BeforeEach
    void aMember() {
        anna = imports.anna();
    }

    private JsonPath certificate(String id) {
        return imports.api
                .get("/v1/imports/{id}/certificate", id)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath rows(String id) {
        return imports.api
                .get("/v1/imports/{id}/certificate/rows?limit=500", id)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void correct(String entry, String body) {
        String etag = imports.api.get("/v1/time-entries/{id}", entry).extract().header("ETag");
        imports.api.patch("/v1/time-entries/" + entry, etag, body).statusCode(200);
    }

    private void remove(String entry) {
        String etag = imports.api.get("/v1/time-entries/{id}", entry).extract().header("ETag");
        imports.api
                .call()
                .header("If-Match", etag)
                .delete("/v1/time-entries/{id}", entry)
                .then()
                .statusCode(204);
    }

    private String entry(String description) {
        return imports.entries().getString("items.find { it.description == '" + description + "' }.id");
    }

    /** Asserts that file = stored + explained, in the whole and in each month. */
    private static void addsUp(JsonPath seen) {
        List<Map<String, Object>> accounts = new ArrayList<>(seen.getList("months"));
        accounts.add(seen.getMap(""));
        for (Map<String, Object> account : accounts) {
            long explained = ((List<?>) account.get("differences"))
                    .stream()
                            .mapToLong(reason -> number(((Map<?, ?>) reason).get("seconds")))
                            .sum();
            assertEquals(
                    number(account.get("fileSeconds")),
                    number(account.get("storedSeconds")) + explained,
                    account::toString);
        }
        assertNull(seen.getString("differences.find { it.difference == 'OTHER' }"), seen::prettify);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static String reason(JsonPath seen, String difference) {
        Map<String, Object> reason = seen.getMap("differences.find { it.difference == '" + difference + "' }");
        return reason == null ? null : reason.get("rows") + "/" + reason.get("seconds");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPreviewShowsWhatTheFileHoldsBesideWhatWouldBeStored() throws Exception {
        imports.imported("", toggl(MORNING));
        String file = toggl(
                MORNING,
                NOON,
                call("Bad", "2026-03-02", "10:00:00", "09:00:00"),
                call("New year", "2026-03-31", "23:30:00", "23:59:59"),
                call("Spring", "2026-04-01", "00:00:00", "01:00:00"));
        String id = imports.sent("?dryRun=true", file);
        JsonPath view = imports.awaited(id, "PREVIEWED");
        assertEquals(sha256(file), view.getString("sha256"));
        assertEquals(5, view.getInt("totals.fileRows"));
        assertEquals(3600 + 5400 + 1799 + 3600, view.getInt("totals.fileSeconds"));
        assertEquals(4, view.getInt("totals.storedEntries"));
        assertEquals("end-before-start", view.getString("totals.differences[0].code"));

        JsonPath preview = certificate(id);
        addsUp(preview);
        assertEquals(sha256(file), preview.getString("sha256"));
        assertEquals(List.of("2026-03", "2026-04"), preview.getList("months.month"));
        assertEquals(List.of(anna, anna), preview.getList("months.memberId"));
        assertEquals(List.of(3600 + 5400 + 1799, 3600), preview.getList("months.fileSeconds"));
        assertEquals(List.of(3, 1), preview.getList("months.storedEntries"));
        assertEquals(3600, preview.getInt("months[0].toolSeconds"), "stored by the import before");

        imports.committed(id, "{}");
        JsonPath committed = certificate(id);
        addsUp(committed);
        assertEquals(List.of(3600 + 5400 + 1799, 3600), committed.getList("months.storedSeconds"));
        assertEquals(List.of(3600 + 5400 + 1799, 3600), committed.getList("months.toolSeconds"));
        assertEquals(List.of(0, 0), committed.getList("months.otherImportsSeconds"));
        assertEquals("1/0", reason(committed, "REJECTED"));
    }

    @Test
    void whatHappenedSinceIsExplainedRowByRow() {
        String id = imports.imported(
                        "",
                        toggl(
                                MORNING,
                                NOON,
                                call("Gone", "2026-03-03", "09:00:00", "10:00:00"),
                                call("Moved", "2026-03-04", "09:00:00", "10:00:00"),
                                "Stated,No,2026-03-05,09:00:00,2026-03-05,10:00:00,01:30:00,"))
                .getString("id");
        correct(entry("Lunch"), "{\"endedAt\":\"2026-03-02T13:00:00+01:00\"}");
        correct(entry("Call"), "{\"description\":\"Call with Acme\"}");
        correct(
                entry("Moved"),
                "{\"startedAt\":\"2026-04-04T09:00:00+02:00\",\"endedAt\":\"2026-04-04T11:00:00+02:00\"}");
        remove(entry("Gone"));

        JsonPath seen = certificate(id);
        addsUp(seen);
        assertEquals(3600 + 5400 + 3600 + 3600 + 3600, seen.getInt("fileSeconds"));
        assertEquals(3600 + 5400 + 3600 + 3600 + 5400, seen.getInt("statedSeconds"));
        assertEquals(3600 + 3600 + 0 + 7200 + 3600, seen.getInt("storedSeconds"));
        assertEquals("2/" + (1800 - 3600), reason(seen, "CORRECTED"));
        assertEquals("1/3600", reason(seen, "REMOVED"));
        assertEquals(List.of("2026-03", "2026-04"), seen.getList("months.month"));
        assertEquals(List.of(5, 0), seen.getList("months.fileRows"));
        assertEquals(7200, seen.getInt("months[1].storedSeconds"));
        JsonPath rows = rows(id);
        assertEquals(List.of(3, 4, 5, 6), rows.getList("items.row"));
        assertEquals(Arrays.asList("CORRECTED", "REMOVED", "CORRECTED", null), rows.getList("items.difference"));
        assertEquals(5400, rows.getInt("items[3].statedSeconds"));
        assertEquals(3600, rows.getInt("items[3].storedSeconds"));
        assertNull(rows.getString("nextCursor"));

        JsonPath first = imports.api
                .get("/v1/imports/{id}/certificate/rows?limit=3", id)
                .extract()
                .jsonPath();
        JsonPath second = imports.api
                .get("/v1/imports/" + id + "/certificate/rows?limit=3&cursor=" + first.getString("nextCursor"))
                .extract()
                .jsonPath();
        assertEquals(List.of(6), second.getList("items.row"));

        imports.sender()
                .contentType("application/json")
                .post("/v1/imports/{id}/reversal", id)
                .then()
                .statusCode(202);
        imports.awaited(id, "REVERTED");
        JsonPath reverted = certificate(id);
        addsUp(reverted);
        assertEquals("1/3600", reason(reverted, "TAKEN_BACK"));
    }

    @Test
    void timeOfOtherImportsOfTheToolIsShownBeside() {
        imports.imported("", toggl(NOON));
        JsonPath seen = certificate(imports.imported("", toggl(MORNING)).getString("id"));
        addsUp(seen);
        assertEquals(3600, seen.getInt("months[0].storedSeconds"));
        assertEquals(9000, seen.getInt("months[0].toolSeconds"));
        assertEquals(5400, seen.getInt("months[0].otherImportsSeconds"));
        assertEquals(1, seen.getInt("months[0].otherImportsEntries"));
    }

    @Test
    void whoIsLeftOutAndWhoIsNobodyYetHaveTheirMonths() {
        String file = toggl(MORNING) + "Ben,ben@x.example,,,,Mail,No,2026-03-02,10:00:00,2026-03-02,11:00:00,,,\n";
        String id = imports.sent("", file);
        imports.awaited(id, "PREVIEWED");
        JsonPath open = certificate(id);
        addsUp(open);
        assertEquals("ben@x.example", open.getString("months.find { it.memberId == null }.user"));
        imports.committed(id, "{\"users\":[{\"user\":\"ben@x.example\",\"leaveOut\":true}]}");
        JsonPath seen = certificate(id);
        addsUp(seen);
        assertEquals("1/3600", reason(seen, "LEFT_OUT"));
        assertEquals(3600, seen.getInt("months.find { it.memberId == null }.fileSeconds"));
    }

    @Test
    void entriesThatAMirrorRemovesAreNoRowsOfTheFile() {
        imports.imported("", toggl(MORNING, NOON));
        String id = imports.sent("?mode=MIRROR&from=2026-03-01&to=2026-03-31", toggl(MORNING));
        imports.awaited(id, "PREVIEWED");
        JsonPath preview = certificate(id);
        addsUp(preview);
        assertEquals(1, preview.getInt("fileRows"));
        assertEquals(9000, preview.getInt("months[0].toolSeconds"));
        assertEquals(5400, preview.getInt("months[0].otherImportsSeconds"));

        imports.committed(id, "{}");
        JsonPath done = certificate(id);
        addsUp(done);
        assertEquals(3600, done.getInt("months[0].toolSeconds"));
        assertEquals(0, done.getInt("months[0].otherImportsEntries"));
        imports.reverted(id);
        addsUp(certificate(id));
    }

    @Test
    void whatItCameToOutlivesTheRows() throws Exception {
        String id = imports.imported("", toggl(MORNING, NOON)).getString("id");
        remove(entry("Lunch"));
        try (Connection owner = Sql.asOwner()) {
            Sql.enter(owner, imports.api.workspace());
            try (PreparedStatement due = owner.prepareStatement(
                    "UPDATE time_import_work SET due_at = now() - interval '1 second' WHERE import_id = ?")) {
                due.setObject(1, UUID.fromString(id));
                assertEquals(1, due.executeUpdate());
            }
        }
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (Sql.rowsOf(imports.api.workspace(), "time_import_row") > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        JsonPath seen = certificate(id);
        addsUp(seen);
        assertEquals(9000, seen.getInt("fileSeconds"));
        assertEquals("1/5400", reason(seen, "REMOVED"));
        assertEquals(9000, seen.getInt("months[0].fileSeconds"));
        imports.api.get("/v1/imports/{id}/certificate/rows", id).statusCode(410);
    }

    @Test
    void anImportThatFailedHasNothingToCompare() {
        String id = imports.sent("", SampleExport.TOGGL);
        imports.awaited(id, "FAILED");
        imports.api.get("/v1/imports/{id}/certificate", id).statusCode(409);
        imports.api.get("/v1/imports/{id}/certificate/rows", id).statusCode(409);
    }

    /** Random files of two people, sent again with changes, with entries corrected and removed between them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomFilesAddUpWhateverHappensBetweenThem(long seed) {
        String ben = imports.member("Ben", "ben@agency.example");
        Map<String, String> people = Map.of(anna, "Anna Berg,anna@agency.example", ben, "Ben,ben@agency.example");
        Random random = new Random(seed);
        StringBuilder file = new StringBuilder(SampleExport.TOGGL);
        Map<String, Long> expected = new HashMap<>();
        int rows = 80;
        for (int i = 0; i < rows; i++) {
            String member = random.nextBoolean() ? anna : ben;
            LocalDateTime start = LocalDateTime.of(2026, 4, 15, 6, 0)
                    .plusMinutes(random.nextInt(58 * 24 * 60))
                    .plusSeconds(random.nextInt(60));
            long seconds = random.nextInt(4 * 3600);
            file.append(people.get(member))
                    .append(",,Sales,,Work ")
                    .append(i)
                    .append(",No,")
                    .append(start.format(DateTimeFormatter.ofPattern("yyyy-MM-dd,HH:mm:ss,")))
                    .append(start.plusSeconds(seconds).format(DateTimeFormatter.ofPattern("yyyy-MM-dd,HH:mm:ss,")))
                    .append(random.nextInt(10) == 0 ? "00:00:07" : "")
                    .append(",,\n");
            ZoneId berlin = ZoneId.of("Europe/Berlin");
            long elapsed = start.plusSeconds(seconds).atZone(berlin).toEpochSecond()
                    - start.atZone(berlin).toEpochSecond();
            expected.merge(member + start.toLocalDate().toString().substring(0, 7), elapsed, Long::sum);
        }
        JsonPath first = imports.imported("", file.toString());
        JsonPath fresh = certificate(first.getString("id"));
        addsUp(fresh);
        Map<String, Long> inFile = new HashMap<>();
        fresh.<Map<String, Object>>getList("months")
                .forEach(month -> inFile.put(
                        month.get("memberId").toString() + month.get("month"), number(month.get("fileSeconds"))));
        assertEquals(expected, inFile);

        List<String> known = imports.entries().getList("items.id");
        for (String entry : known) {
            switch (random.nextInt(8)) {
                case 0 -> remove(entry);
                case 1 ->
                    correct(
                            entry,
                            "{\"startedAt\":\"2026-07-01T08:00:00Z\",\"endedAt\":\"2026-07-01T08:00:"
                                    + (10 + random.nextInt(50)) + "Z\"}");
                default -> {}
            }
        }
        JsonPath again = imports.imported("?similar=SAME", file.toString().replace("Work 1", "Other work 1"));
        for (String id : List.of(first.getString("id"), again.getString("id"))) {
            JsonPath seen = certificate(id);
            addsUp(seen);
            assertEquals(rows, seen.getInt("fileRows"));
            assertTrue(seen.getInt("storedSeconds") < seen.getInt("fileSeconds"), "some were removed");
        }
        JsonPath outcomes = imports.rows(again.getString("id"), "?limit=500");
        Map<String, Integer> standing = new HashMap<>();
        imports.entries()
                .<Map<String, Object>>getList("items")
                .forEach(entry -> standing.put((String) entry.get("id"), (Integer) entry.get("seconds")));
        assertEquals(
                outcomes.<String>getList("items.entryId").stream()
                        .mapToLong(entry -> standing.getOrDefault(entry, 0))
                        .sum(),
                certificate(again.getString("id")).getLong("storedSeconds"));
    }
}
