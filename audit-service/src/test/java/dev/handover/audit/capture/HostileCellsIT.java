package dev.handover.audit.capture;

import static dev.handover.audit.AuditApi.with;
import static dev.handover.audit.capture.ImportApi.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.audit.HostileText;
import dev.handover.audit.capture.csv.SampleExport;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a cell, it decides about its own row and no other. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class HostileCellsIT {

    /** A file has so many rows with a hostile cell: eight files make 10,000. */
    private static final int HOSTILE = 1_250;

    private static final String SHARED =
            "\"Date\",\"Project\",\"Client\",\"Description\",\"Time (h)\",\"Time (decimal)\"\n";
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T08:00:00");

    private final ImportApi imports = new ImportApi();

    @BeforeEach
    void aMemberWithAnAddressAndAName() {
        imports.api
                .post(
                        "/v1/members",
                        with(AuditApi.owner("Anna Berg"), "externalIds", List.of("anna@agency.example", "Anna Berg")))
                .statusCode(201);
    }

    static Stream<String> whatSaysNothing() {
        return Stream.concat(HostileText.INVISIBLE.stream(), Stream.of("\u0001", "\u007f", "\u0008\u001f"));
    }

    /** The cells of a row that is fine, by heading; each row has a start of its own. */
    private static Map<String, String> fine(int row, String description) {
        LocalDateTime start = MONDAY.plusMinutes(5L * row);
        LocalDateTime end = start.plusMinutes(4);
        Map<String, String> cells = new HashMap<>(Map.of(
                "User", "Anna Berg",
                "Email", "anna@agency.example",
                "Project", "Website",
                "Description", description,
                "Billable", "Yes",
                "Tags", "a, b",
                "Duration", "00:04:00"));
        cells.put("Start date", start.toLocalDate().toString());
        cells.put("Start time", start.toLocalTime() + ":00");
        cells.put("End date", end.toLocalDate().toString());
        cells.put("End time", end.toLocalTime() + ":00");
        cells.put("Duration (h)", "00:04:00");
        cells.put("Duration (decimal)", "0.07");
        cells.put("Date", start.toLocalDate().toString());
        cells.put("Time (h)", "00:04:00");
        cells.put("Time (decimal)", "0.0667");
        cells.put("Date of creation", start.toLocalDate().toString());
        return cells;
    }

    private static List<String> headings(String header) {
        return Arrays.stream(header.strip().split(",", -1))
                .map(heading -> heading.replace("\"", ""))
                .toList();
    }

    private static String line(List<String> headings, Map<String, String> cells) {
        return headings.stream()
                .map(heading -> {
                    String known = heading.startsWith("Start ") || heading.startsWith("End ")
                            ? heading.replace("Date", "date").replace("Time", "time")
                            : heading;
                    return "\"" + cells.getOrDefault(known, "").replace("\"", "\"\"") + "\"";
                })
                .collect(Collectors.joining(",", "", "\n"));
    }

    @ParameterizedTest
    @MethodSource("whatSaysNothing")
    void aDescriptionThatSaysNothingIsAbsentAndFailsNobody(String nothing) {
        List<String> headings = headings(SampleExport.TOGGL);
        StringBuilder file = new StringBuilder(SampleExport.TOGGL);
        for (int row = 0; row < 20; row++) {
            Map<String, String> cells = fine(row, "Call");
            if (row == 10) {
                cells.put("Description", nothing);
                cells.put("Project", nothing);
                cells.put("Tags", nothing);
            }
            file.append(line(headings, cells));
        }

        assertEquals(counts(20, 0, 0, 0), counts(imports.imported("", file.toString())));
        assertEquals(counts(0, 20, 0, 0), counts(imports.imported("", file.toString())));

        List<String> activities = imports.api.get("/v1/activities").extract().path("items.name");
        assertEquals(List.of("Call", "No description"), activities);
        JsonPath silent = imports.entries();
        assertEquals(1, silent.getInt("items.count { it.description == null && it.project == null && it.tags == [] }"));
    }

    /** A spreadsheet that was a web page has them around every cell. */
    @Test
    void blanksOfAnyKindAroundACellDontCount() {
        List<String> headings = headings(SampleExport.TOGGL);
        StringBuilder file = new StringBuilder(SampleExport.TOGGL);
        List<String> blanks = List.of("\u00a0", "\u2007\u202f", "\u0085", "\u3000", "\ufeff\u200b");
        for (int row = 0; row < blanks.size(); row++) {
            String blank = blanks.get(row);
            Map<String, String> cells = fine(row, "Call");
            cells.replaceAll((heading, cell) -> blank + cell + blank);
            cells.put("Amount (EUR)", blank);
            file.append(line(headings, cells).strip())
                    .append(",\"")
                    .append(blank)
                    .append("\"\n");
        }

        assertEquals(counts(blanks.size(), 0, 0, 0), counts(imports.imported("", file.toString())));
        assertEquals(
                List.of("Call"), imports.api.get("/v1/activities").extract().path("items.name"));
    }

    @Test
    void aUserOfAnyLengthIsAskedAboutAndNobodyElsesRowsWait() {
        List<String> headings = headings(SampleExport.TOGGL);
        StringBuilder file = new StringBuilder(SampleExport.TOGGL).append(line(headings, fine(0, "Call")));
        List<String> users =
                List.of("x".repeat(9_999), "\ufdfa".repeat(400), "\ud83d\ude00".repeat(330), "\u0130".repeat(320));
        for (int row = 0; row < users.size(); row++) {
            Map<String, String> cells = fine(row + 1, "Call");
            cells.put(row % 2 == 0 ? "Email" : "User", users.get(row));
            cells.put(row % 2 == 0 ? "User" : "Email", "");
            file.append(line(headings, cells));
        }

        String id = imports.sent("?dryRun=true", file.toString());

        assertEquals(counts(1, 0, 0, users.size()), counts(imports.awaited(id, "PREVIEWED")));
    }

    /** There is no heading to name such a field by. */
    @Test
    void blanksBehindTheLastColumnDontCount() {
        List<String> headings = headings(SampleExport.TOGGL);
        String file = SampleExport.TOGGL
                + line(headings, fine(1, "Call"))
                + line(headings, fine(2, "Call")).strip() + ",\"" + " ".repeat(10_001) + "\"\n"
                + line(headings, fine(3, "Call"));

        assertEquals(counts(3, 0, 0, 0), counts(imports.imported("", file)));
    }

    @ParameterizedTest
    @CsvSource({
        "TOGGL, 1",
        "TOGGL, 2",
        "TOGGL, 3",
        "CLOCKIFY, 4",
        "CLOCKIFY, 5",
        "CLOCKIFY, 6",
        "SHARED, 7",
        "SHARED, 8"
    })
    void cellsOfAllKindsInAllColumnsFailNoFile(String export, long seed) throws Exception {
        String header = switch (export) {
            case "TOGGL" -> SampleExport.TOGGL;
            case "CLOCKIFY" -> SampleExport.CLOCKIFY;
            default -> SHARED;
        };
        Random random = new Random(seed);
        List<String> headings = headings(header);
        StringBuilder file = new StringBuilder(header);
        List<Integer> good = new ArrayList<>();
        int row = 1;
        // A file that is no text at all is known by its first 8 KiB.
        for (; row <= 200; row++) {
            file.append(line(headings, fine(row, "good " + row)));
            good.add(row + 1);
        }
        for (int hostile = 0; hostile < HOSTILE; hostile++, row++) {
            Map<String, String> cells = fine(row, "odd " + row);
            String column = headings.get(hostile % headings.size());
            cells.put(
                    column.startsWith("Start ") || column.startsWith("End ")
                            ? column.replace("Date", "date").replace("Time", "time")
                            : column,
                    HostileText.next(random));
            file.append(line(headings, cells));
            if (hostile % 5 == 0) {
                row++;
                file.append(line(headings, fine(row, "good " + row)));
                good.add(row + 1);
            }
        }
        int rows = row - 1;
        String owner = imports.api.get("/v1/members").extract().path("items[0].id");

        String id = imports.sent(
                export.equals("SHARED") ? "?dryRun=true&memberId=" + owner : "?dryRun=true", file.toString());
        JsonPath preview = imports.awaited(id, "PREVIEWED");
        imports.sender()
                .contentType("application/json")
                .body(Map.of("answers", Map.of("dateOrder", ImportApi.value(preview, "dateOrder"))))
                .post("/v1/imports/" + id + "/commit")
                .then()
                .statusCode(202);
        JsonPath seen = imports.awaited(id, "COMMITTED");

        Map<Integer, String> outcomes = new HashMap<>();
        String cursor = "";
        do {
            JsonPath page = imports.rows(id, "?limit=500" + cursor);
            for (Map<String, Object> each : page.<Map<String, Object>>getList("items")) {
                String outcome = (String) each.get("outcome");
                outcomes.put((Integer) each.get("row"), outcome);
                if (outcome.equals("rejected")) {
                    assertFalse(String.valueOf(each.get("code")).isBlank(), each::toString);
                    assertFalse(String.valueOf(each.get("reason")).isBlank(), each::toString);
                }
            }
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertEquals(rows, outcomes.size());
        assertEquals(rows, seen.getInt("progress.rowsTotal"));
        good.forEach(number -> assertEquals("created", outcomes.get(number), "row " + number));
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, imports.api.workspace());
            assertEquals(
                    good.size(),
                    Sql.number(connection, "SELECT count(*) FROM time_entry WHERE description LIKE 'good %'"));
            assertEquals(
                    outcomes.values().stream().filter("created"::equals).count(),
                    Sql.number(connection, "SELECT count(*) FROM time_entry"));
        }
        assertTrue(outcomes.containsValue("rejected"));
    }
}
