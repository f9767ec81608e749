package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imported time is never lost, doubled or rolled back, in whatever parts and order it comes. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportIdentityIT {

    private static final String REPORT =
            "\"Date\",\"Project\",\"Client\",\"Description\",\"Time (h)\",\"Time (decimal)\"\n";

    private final ImportApi imports = new ImportApi();
    private String anna;

    @BeforeEach
    void aMember() {
        anna = imports.anna();
    }

    private long entriesStored() throws Exception {
        return Sql.rowsOf(imports.api.workspace(), "time_entry");
    }

    private long secondsStored() {
        return imports.entries().getList("items.seconds", Long.class).stream()
                .mapToLong(seconds -> seconds == null ? 0 : seconds)
                .sum();
    }

    private static String onDay(String day, String project, String text, String hours) {
        return String.format("\"%s\",\"%s\",\"Company\",\"%s\",\"%s\",\"\"\n", day, project, text, hours);
    }

    @Test
    void aReportOfDurationsInPartsIsTheWholeReport() {
        String a = onDay("2024-01-03", "A", "Lorem", "00:38:20") + onDay("2024-01-03", "A", "Lorem", "01:35:51");
        String b = onDay("2024-01-03", "B", "Lorem", "00:42:56") + onDay("2024-01-03", "B", "Lorem", "00:27:07");
        String c = onDay("2024-01-03", "C", "Lorem", "00:10:00") + onDay("2024-01-04", "C", "Lorem", "00:10:00");
        for (String part : List.of(a, b, c)) {
            assertEquals(counts(2, 0, 0, 0), counts(imports.imported("?memberId=" + anna, REPORT + part)));
        }
        assertEquals(2300 + 5751 + 2576 + 1627 + 600 + 600, secondsStored());
        assertEquals(counts(0, 6, 0, 0), counts(imports.imported("?memberId=" + anna, REPORT + c + a + b)));
    }

    @Test
    void aDurationInTheSameWordsIsAQuestionAndNothingIsLost() throws Exception {
        imports.imported("?memberId=" + anna, REPORT + onDay("2024-01-03", "A", "Lorem", "00:38:20"));
        String id = imports.sent("?memberId=" + anna, REPORT + onDay("2024-01-03", "A", "Lorem", "01:35:51"));
        JsonPath preview = imports.awaited(id, "PREVIEWED");
        assertEquals(List.of("similar"), preview.getList("assumptions.findAll { it.open }.what"));
        assertEquals("similar", imports.rows(id, "").getString("items[0].code"));
        assertEquals(1, entriesStored());
        imports.commit(id, "{}")
                .statusCode(409)
                .body("type", endsWith(":import-questions-open"))
                .body("questions[0].what", equalTo("similar"));

        assertEquals(counts(1, 0, 0, 0), counts(imports.answered(id, "{\"similar\":\"FURTHER\"}")));
        assertEquals(2300 + 5751, secondsStored());
    }

    @Test
    void rowsOfOneMinuteInPartsStayThree() throws Exception {
        String a = toggl(call("Call", "2026-03-02", "10:00", "10:00"), call("Call", "2026-03-02", "10:30", "11:00"));
        String b = toggl(call("Call", "2026-03-02", "10:00", "10:30"));
        imports.imported("", a);
        String id = imports.sent("", b);
        imports.awaited(id, "PREVIEWED");
        imports.answered(id, "{\"similar\":\"FURTHER\"}");
        assertEquals(3, entriesStored());
        assertEquals(3600, secondsStored());
        assertEquals(counts(0, 3, 0, 0), counts(imports.imported("", a + b.substring(b.indexOf('\n') + 1))));
    }

    @Test
    void theSamePersonUnderAnotherSpellingIsTheSamePerson() throws Exception {
        imports.api
                .patch(
                        "/v1/members/" + anna,
                        "*",
                        "{\"externalIds\":[\"anna@agency.example\",\"berg@agency.example\",\"Anna Berg\"]}")
                .statusCode(200);
        String file = toggl(call("Call", "2026-03-02", "09:00:00", "10:00:00"));
        imports.imported("", file);
        for (String other : List.of(
                file.replace("anna@agency.example", ""),
                file.replace("anna@agency.example", "berg@agency.example"),
                file.replace("anna@agency.example", " ANNA@Agency.Example "),
                file.replace("Anna Berg,", ","))) {
            assertEquals(counts(0, 1, 0, 0), counts(imports.imported("", other)), other);
        }
        assertEquals(1, entriesStored());
    }

    @Test
    void theSameTimeWithOffsetsIsTheSameTimeAndLosesNothingThatOnlyOneOfTheFilesSays() throws Exception {
        String detailed = toggl(
                "Tender,No,2026-03-02,09:00:00,2026-03-02,10:00:00,,a",
                "Tender,No,2026-03-02,11:00:00,2026-03-02,12:00:00,,");
        String offsets = """
                Start,Stop,Workspace Name,Project Name,Client Name,Tag(s),Description
                2026-03-02T08:00:00+00:00,2026-03-02T09:00:00+00:00,W,Sales,,a,Tender
                2026-03-02T11:00:00+01:00,2026-03-02T12:00:00+01:00,W,Sales,,,Tender
                """;
        imports.imported("", detailed);
        assertEquals(counts(0, 2, 0, 0), counts(imports.imported("?memberId=" + anna, offsets)));
        assertEquals(2, entriesStored());
        assertEquals(List.of(false, false), imports.entries().getList("items.billable"));

        ImportApi other = new ImportApi();
        String ben = other.anna();
        other.imported("?memberId=" + ben, offsets);
        assertEquals(counts(0, 0, 2, 0), counts(other.imported("", detailed)), "now it is known that nobody pays");
        assertEquals(2, Sql.rowsOf(other.api.workspace(), "time_entry"));
    }

    @Test
    void anOlderFileRollsNothingBack() throws Exception {
        String running = toggl("Tender,No,2026-03-03,09:00:00,,,,", call("Call", "2026-03-02", "09:00:00", "10:00:00"));
        String finished = toggl(
                call("Tender", "2026-03-03", "09:00:00", "10:00:00"),
                call("Client call", "2026-03-02", "09:00:00", "10:00:00"));
        imports.imported("", running);
        assertEquals(counts(0, 0, 2, 0), counts(imports.imported("?similar=SAME", finished)));
        JsonPath older = imports.imported("", running);
        assertEquals(counts(0, 2, 0, 0), counts(older));
        assertEquals(
                List.of("older-than-known", "older-than-known"),
                imports.rows(older.getString("id"), "").getList("items.code"));
        assertEquals(2, entriesStored());
        assertEquals(7200, secondsStored());
        assertTrue(imports.entries().getList("items.description").contains("Client call"));
    }

    @Test
    void aFileThatArrivesAfterANewerOneChangesNothingWhereBothSayWhenTheyWereExported() throws Exception {
        String early = toggl(
                call("Call", "2026-03-02", "09:00:00", "10:00:00"), call("Mail", "2026-03-02", "10:00:00", "11:00:00"));
        String late = early.replace("Call", "Client call");
        imports.imported("?exportedAt=2026-03-20T10:00:00Z", late);
        assertEquals(counts(0, 2, 0, 0), counts(imports.imported("?exportedAt=2026-03-10T10:00:00Z", early)));
        assertTrue(imports.entries().getList("items.description").contains("Client call"));
        String later = early.replace("Call", "Customer call");
        assertEquals(counts(0, 1, 1, 0), counts(imports.imported("?exportedAt=2026-03-21T10:00:00Z", later)));
        assertEquals(2, entriesStored());
    }

    @Test
    void partsOfOneDatedExportAreNeverAskedAbout() throws Exception {
        String part = "?exportedAt=2026-03-20T10:00:00Z&memberId=" + anna;
        imports.imported(part, REPORT + onDay("2024-01-03", "A", "Lorem", "00:38:20"));
        imports.imported(part, REPORT + onDay("2024-01-03", "A", "Lorem", "01:35:51"));
        assertEquals(2, entriesStored());
    }

    @Test
    void overlappingImportsAreTakenBackInAnyOrder() throws Exception {
        String nine = call("Call", "2026-03-02", "09:00:00", "10:00:00");
        String ten = call("Mail", "2026-03-02", "10:00:00", "11:00:00");
        String eleven = call("Plan", "2026-03-02", "11:00:00", "12:00:00");
        String first = imports.imported("", toggl(nine, ten)).getString("id");
        String second = imports.imported("", toggl(ten, eleven)).getString("id");

        JsonPath reverted = imports.reverted(first);
        assertEquals(1, reverted.getInt("undone.removed"));
        assertEquals(1, reverted.getInt("undone.kept"));
        assertEquals(7200, secondsStored());
        imports.reverted(first);
        assertEquals(7200, secondsStored(), "asked for again, nothing more is taken back");
        imports.reverted(second);
        assertEquals(0, secondsStored());
    }

    @Test
    void durationsOnADayAndIntervalsOfTheSameToolAreNotBothRecordedUnasked() throws Exception {
        String interval = """
                Project,Client,Description,Task,User,Email,Tags,Start Date,Start Time,End Date,End Time,Duration (h)
                A,Company,Lorem,,Anna,anna@agency.example,,2024-01-03,09:00:00,2024-01-03,10:00:00,01:00:00
                """;
        imports.imported("", interval);
        String id = imports.sent("?memberId=" + anna, REPORT + onDay("2024-01-03", "A", "Lorem", "01:00:00"));
        imports.awaited(id, "PREVIEWED");
        JsonPath done = imports.answered(id, "{\"similar\":\"SAME\"}");
        assertEquals(counts(0, 1, 0, 0), counts(done));
        assertEquals("recorded-otherwise", imports.rows(id, "").getString("items[0].code"));
        assertEquals(3600, secondsStored());
    }

    @Test
    void aFileAndTheToolsOwnIdsAreOneTime() throws Exception {
        imports.imported("", toggl(call("Call", "2026-03-02", "09:00:00", "10:00:00")));
        String body = String.format(
                "{\"memberId\":\"%s\",\"source\":\"toggl\",\"externalId\":\"17\",\"text\":\"Call\",\"description\":\"Call\","
                        + "\"startedAt\":\"2026-03-02T08:00:00Z\",\"endedAt\":\"2026-03-02T09:00:00Z\",\"project\":\"Sales\"}",
                anna);
        imports.api
                .call("audit:write")
                .contentType("application/json")
                .body(body)
                .post("/v1/time-entries")
                .then()
                .statusCode(200);
        assertEquals(1, entriesStored());
        assertEquals("17", imports.entries().getString("items[0].externalId"));
        assertEquals(
                counts(0, 1, 0, 0),
                counts(imports.imported("", toggl(call("Call", "2026-03-02", "09:00:00", "10:00:00")))));
        AuditApi.id(imports.api
                .get("/v1/time-entries/{id}", imports.entries().getString("items[0].id"))
                .statusCode(200));
    }
}
