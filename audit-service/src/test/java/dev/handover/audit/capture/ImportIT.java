package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.because;
import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static dev.handover.audit.capture.ImportApi.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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

/** What a file becomes. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportIT {

    private static final String MORNING = call("Call", "2026-03-02", "09:00:00", "10:00:00");
    private static final String NOON = call("\"Lunch, with Acme\"", "2026-03-02", "12:00:00", "13:00:00");

    private final ImportApi imports = new ImportApi();
    private String anna;

    @BeforeEach
    void aMember() {
        anna = imports.anna();
    }

    private long entriesStored() throws Exception {
        return Sql.rowsOf(imports.api.workspace(), "time_entry");
    }

    @Test
    void aFileWithAMarkBecomesEntriesWithActivitiesAndAreas() {
        JsonPath seen = imports.imported("", "\uFEFF" + toggl(MORNING, NOON));

        assertEquals(counts(2, 0, 0, 0), counts(seen));
        assertEquals("TOGGL_DETAILED", seen.getString("format"));
        assertEquals(2, seen.getInt("progress.rowsTotal"));
        assertEquals(2, seen.getInt("progress.rowsRead"));
        assertEquals(2, seen.getInt("progress.rowsDone"));
        assertEquals("Europe/Berlin", value(seen, "zone"));
        assertEquals("the file begins with the byte order mark of UTF-8", because(seen, "charset"));
        assertTrue(value(seen, "users").contains("Anna Berg <anna@agency.example> is Anna Berg, by address"));
        JsonPath entries = imports.entries();
        assertEquals(
                List.of("2026-03-02T08:00:00Z", "2026-03-02T11:00:00Z"),
                entries.getList("items.startedAt").stream().sorted().toList());
        assertEquals("toggl-csv", entries.getString("items[0].source"));
        assertEquals("IMPORTED", entries.getString("items[0].evidence"));
        assertEquals(anna, entries.getString("items[0].memberId"));
        JsonPath activities = imports.api.get("/v1/activities").extract().jsonPath();
        assertEquals("SALES", activities.getString("items.find { it.name == 'Call' }.area"));
    }

    @Test
    void theSameFileAgainCreatesNothing() throws Exception {
        imports.imported("", toggl(MORNING, NOON));
        JsonPath again = imports.imported("", toggl(MORNING, NOON));
        assertEquals(counts(0, 2, 0, 0), counts(again));
        assertEquals(2, entriesStored());
        assertEquals(2, Sql.rowsOf(imports.api.workspace(), "time_entry_revision"));
    }

    @Test
    void twoIdenticalRowsStayTwoHoweverOftenTheyCome() throws Exception {
        assertEquals(counts(2, 0, 0, 0), counts(imports.imported("", toggl(MORNING, MORNING))));
        assertEquals(counts(0, 2, 0, 0), counts(imports.imported("", toggl(MORNING, MORNING))));
        assertEquals(counts(1, 2, 0, 0), counts(imports.imported("", toggl(MORNING, MORNING, MORNING))));
        assertEquals(3, entriesStored());
    }

    @Test
    void rowsThatDifferOnlyInTagsStayTwo() throws Exception {
        String file = toggl(MORNING + "a", MORNING + "b");
        assertEquals(counts(2, 0, 0, 0), counts(imports.imported("", file)));
        assertEquals(counts(0, 2, 0, 0), counts(imports.imported("", file)));
        assertEquals(2, entriesStored());
    }

    @Test
    void aCorrectedDescriptionAndAFinishedTimerUpdate() throws Exception {
        String running = "Tender,No,2026-03-03,09:00:00,,,,";
        JsonPath first = imports.imported("", toggl(MORNING, running));
        assertEquals(counts(2, 0, 0, 0), counts(first));
        assertTrue(because(first, "running").startsWith("1 row has")
                || because(first, "running").startsWith("1 row"));
        JsonPath second = imports.imported(
                "?similar=SAME",
                toggl(MORNING.replace("Call", "Client call"), call("Tender", "2026-03-03", "09:00:00", "11:00:00")));
        assertEquals(counts(0, 0, 2, 0), counts(second));
        assertEquals(2, entriesStored());
        assertTrue(imports.entries().getList("items.description").contains("Client call"));
        assertTrue(imports.entries().getList("items.seconds").contains(7200));
    }

    @Test
    void overlapsAndAnEntryOverMidnightAreTakenAsTheyAre() {
        JsonPath seen = imports.imported(
                "",
                toggl(
                        call("Call", "2026-03-02", "09:00:00", "11:00:00"),
                        call("Mail", "2026-03-02", "10:00:00", "12:00:00"),
                        "Night,No,2026-03-02,23:30:00,2026-03-03,00:45:00,01:15:00,"));
        assertEquals(counts(3, 0, 0, 0), counts(seen));
        JsonPath overview = imports.api
                .get("/v1/overview?from=2026-03-02&to=2026-03-03&groupBy=day")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(4 * 3600 + 4500, overview.getInt("totals.summedSeconds"));
        assertEquals(3 * 3600 + 4500, overview.getInt("totals.clockSeconds"));
    }

    @Test
    void timesInTheClockChangeAreDecidedOrRefusedNamingTheGap() {
        JsonPath seen = imports.imported(
                "",
                toggl(
                        call("Across", "2026-03-29", "01:30:00", "03:30:00"),
                        call("Never", "2026-03-29", "02:30:00", "04:00:00"),
                        "Settled,No,2026-03-29,02:15:00,2026-03-29,04:00:00,00:45:00,",
                        call("Twice", "2026-10-25", "02:30:00", "03:30:00")));
        assertEquals(counts(3, 0, 0, 1), counts(seen));
        JsonPath rejected = imports.rows(seen.getString("id"), "?outcome=rejected");
        assertEquals(3, rejected.getInt("items[0].row"));
        assertEquals("time-in-clock-change", rejected.getString("items[0].code"));
        assertTrue(rejected.getString("items[0].reason").contains("2026-03-29 02:30 never occurred in Europe/Berlin"));
        assertEquals(
                2,
                seen.getList("assumptions.findAll { it.what == 'clockChange' }").size());
        assertEquals(3600, imports.entries().getInt("items.find { it.description == 'Across' }.seconds"));
    }

    @Test
    void rowsThatCannotBeRecordedSayWhyAndHarmNoOther() {
        JsonPath seen = imports.imported(
                "",
                toggl(
                        MORNING,
                        call("Backwards", "2026-03-02", "10:00:00", "09:00:00"),
                        call("No day", "2026-02-30", "10:00:00", "11:00:00"),
                        call("x".repeat(3_001), "2026-03-02", "10:00:00", "11:00:00")));
        assertEquals(counts(1, 0, 0, 3), counts(seen));
        JsonPath rows = imports.rows(seen.getString("id"), "?outcome=rejected");
        assertEquals(List.of("end-before-start", "unreadable-date", "text-too-long"), rows.getList("items.code"));
        assertEquals(List.of(3, 4, 5), rows.getList("items.row"));
    }

    @Test
    void theOneUnknownUserIsTheMemberWhoWasNamed() {
        String report = """
                "Date","Project","Client","Description","Time (h)","Time (decimal)"
                "2026-03-02","Finance","","Send invoices","01:30:00","1.5000"
                "2026-03-02","Finance","","Send invoices","01:30:00","1.5000"
                """;
        JsonPath seen = imports.imported("?memberId=" + anna, report);
        assertEquals(counts(2, 0, 0, 0), counts(seen));
        assertEquals("CLOCKIFY_REPORT", seen.getString("format"));
        JsonPath entry = imports.entries();
        assertNull(entry.getString("items[0].startedAt"));
        assertEquals(5400, entry.getInt("items[0].seconds"));
        assertEquals(counts(0, 2, 0, 0), counts(imports.imported("?memberId=" + anna, report)));
    }

    @Test
    void aFileWithoutUsersThatIsSentForTwoMembersGivesEachTheirOwn() throws Exception {
        String ben = AuditApi.id(imports.api
                .post("/v1/members", AuditApi.with(AuditApi.owner("Ben"), "isOwner", false))
                .statusCode(201));
        String file = """
                Start,Stop,Workspace Name,Project Name,Client Name,Tag(s),Description
                2026-03-02T09:00:00+01:00,2026-03-02T10:00:00+01:00,W,Sales,,,Call
                """;
        assertEquals(counts(1, 0, 0, 0), counts(imports.imported("?memberId=" + anna, file)));
        assertEquals(counts(1, 0, 0, 0), counts(imports.imported("?memberId=" + ben, file)));
        assertEquals(counts(0, 1, 0, 0), counts(imports.imported("?memberId=" + ben, file)));
        JsonPath asked = imports.awaited(imports.sent("", file), "PREVIEWED");
        assertEquals(counts(0, 0, 0, 1), counts(asked));
        assertEquals(2, entriesStored());
    }

    @Test
    void anotherZoneForTheSameFileMovesTheEntriesInsteadOfDoublingThem() throws Exception {
        imports.imported("", toggl(MORNING));
        JsonPath seen = imports.imported("?zone=America/New_York", toggl(MORNING));
        assertEquals(counts(0, 0, 1, 0), counts(seen));
        assertEquals("2026-03-02T14:00:00Z", imports.entries().getString("items[0].startedAt"));
        assertEquals(1, entriesStored());
    }

    @Test
    void twoImportsOfOneFileAtOnceDoubleNothing() throws Exception {
        StringBuilder rows = new StringBuilder(toggl());
        for (int i = 0; i < 600; i++) {
            rows.append(ImportApi.ANNA)
                    .append(",Sales,,Call,No,2026-03-0")
                    .append(1 + i / 200)
                    .append(String.format(",%02d:%02d:00,,,00:01:00,,\n", i % 200 / 20 + 8, i % 20 * 3));
        }
        String first = imports.sent("", rows.toString());
        String second = imports.sent("", rows.toString());
        JsonPath one = imports.awaited(first, "COMMITTED");
        JsonPath two = imports.awaited(second, "COMMITTED");
        assertEquals(600, one.getInt("counts.created") + two.getInt("counts.created"));
        assertEquals(600, one.getInt("counts.unchanged") + two.getInt("counts.unchanged"));
        assertEquals(600, entriesStored());
    }
}
