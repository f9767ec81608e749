package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.audit.capture.csv.SampleExport;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are rejected can be corrected and sent back. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class RejectedRowsIT {

    private static final String MORNING = call("Call", "2026-03-02", "09:00:00", "10:00:00");

    private final ImportApi imports = new ImportApi();

    @BeforeEach
    void aMember() {
        imports.anna();
    }

    private String rejected(String id) {
        return imports.api
                .get("/v1/imports/{id}/rejected.csv", id)
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", endsWith("filename=\"rejected-" + id + ".csv\""))
                .extract()
                .asString();
    }

    @Test
    void aRejectedRowShowsItsCellsAndTheOthersNone() {
        JsonPath seen = imports.imported("", toggl(MORNING, call("No day", "2026-02-30", "10:00:00", "11:00:00")));

        JsonPath rows = imports.rows(seen.getString("id"), "");
        assertEquals(List.of(), rows.getList("items[0].cells"));
        assertEquals(14, rows.getList("items[1].cells").size());
        assertEquals(Map.of("heading", "User", "text", "Anna Berg"), rows.getMap("items[1].cells[0]"));
        assertEquals(Map.of("heading", "Start date", "text", "2026-02-30"), rows.getMap("items[1].cells[7]"));
        assertTrue(rows.getString("items[1].reason").contains("\"Start date\" reads \"2026-02-30\""));
    }

    @Test
    void correctedRowsAreSentBackInTheExportsOwnShape() {
        String formula = call("\"=SUM(A1), with Acme\"", "2026-02-30", "10:00:00", "11:00:00");
        JsonPath seen = imports.imported(
                "",
                toggl(
                        MORNING,
                        formula,
                        call("x".repeat(3_001), "2026-03-02", "10:00:00", "11:00:00"),
                        call("Call, then lunch", "2026-03-02", "12:00:00", "13:00:00")));
        assertEquals(counts(1, 0, 0, 3), counts(seen));

        String file = rejected(seen.getString("id"));
        assertEquals(
                "\uFEFF" + SampleExport.TOGGL.strip(), file.lines().findFirst().orElseThrow());
        assertEquals(4, file.lines().count());
        assertTrue(file.contains("\"'=SUM(A1), with Acme\""), file);
        JsonPath corrected = imports.imported(
                "",
                file.replace("2026-02-30", "2026-02-28")
                        .replace("x".repeat(3_001), "shorter")
                        .replace("Call,then lunch", "\"Call, then lunch\""));

        assertEquals(counts(3, 0, 0, 0), counts(corrected));
        assertEquals(
                List.of("=SUM(A1), with Acme", "Call", "Call, then lunch", "shorter"),
                imports.entries().<String>getList("items.description").stream()
                        .sorted()
                        .toList());
        assertEquals(1, rejected(corrected.getString("id")).lines().count(), "the headings alone");
    }

    @Test
    void theDelimiterStaysBreaksAreLeftOutAndTheTextIsUtf8() {
        String header = "Projeto;Descri\u00e7\u00e3o;Usu\u00e1rio;Email;Tipo;Data de in\u00edcio;Hora de in\u00edcio;"
                + "Hora de t\u00e9rmino;Dura\u00e7\u00e3o (h)\n";
        String who = "Anna;anna@agency.example;";
        byte[] file = (header + "Vendas;Reuni\u00e3o;" + who + "Regular;31/02/2026;10:00;11:00;1:00\n"
                        + "Vendas;Almo\u00e7o;" + who + "Break;20/02/2026;12:00;13:00;1:00\n")
                .getBytes(Charset.forName("windows-1252"));
        JsonPath seen = imports.awaited(AuditApi.id(imports.send("", file).statusCode(202)), "COMMITTED");
        assertEquals(counts(0, 0, 0, 2), counts(seen));

        String rejected = rejected(seen.getString("id"));

        assertEquals(
                List.of(
                        "\uFEFF" + header.strip(),
                        "Vendas;Reuni\u00e3o;" + who + "Regular;31/02/2026;10:00;11:00;1:00"),
                rejected.lines().toList());
    }

    @Test
    void aLongCellIsShortenedInTheListOnly() {
        String text = "\u4f1a".repeat(3_001);
        JsonPath seen = imports.imported("", toggl(call(text, "2026-03-02", "10:00:00", "11:00:00")));
        String id = seen.getString("id");

        assertEquals("\u4f1a".repeat(200) + "...", imports.rows(id, "").getString("items[0].cells[5].text"));
        assertTrue(rejected(id).contains(text));
    }

    @Test
    void anImportThatIsUnknownOrGoneHasNoRows() {
        imports.api
                .get("/v1/imports/{id}/rejected.csv", "0195c0de-0001-7000-8000-000000000001")
                .statusCode(404)
                .body("type", endsWith(":import-not-found"));
    }

    @Test
    void moreThanADayOnOneDayIsRejectedWithItsValue() {
        JsonPath seen = imports.imported("", """
                Date,Project,User,Description,Time (h)
                2026-03-02,Finance,anna@agency.example,Send invoices,168:00:00
                """);

        assertEquals(counts(0, 0, 0, 1), counts(seen));
        JsonPath rows = imports.rows(seen.getString("id"), "");
        assertEquals("longer-than-a-day", rows.getString("items[0].code"));
        assertTrue(rows.getString("items[0].reason").contains("\"168:00:00\""));
        assertFalse(rows.getList("items[0].cells").isEmpty());
    }
}
