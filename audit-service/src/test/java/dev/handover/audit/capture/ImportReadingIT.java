package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static dev.handover.audit.capture.ImportApi.value;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.audit.capture.csv.SampleExport;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what is written in a file is read, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportReadingIT {

    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final String MEETING = "\u4f1a\u8b70";

    private final ImportApi imports = new ImportApi();

    @BeforeEach
    void aMember() {
        imports.anna();
    }

    private static byte[] meeting() {
        return toggl(call(MEETING, "2026-03-02", "09:00:00", "10:00:00")).getBytes(SHIFT_JIS);
    }

    private String sent(String type, byte[] file) {
        return AuditApi.id(imports.sender()
                .contentType(type)
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(202));
    }

    @Test
    void whereTheBytesLeaveTheCharsetOpenTheImportStopsAtThePreview() {
        JsonPath seen = imports.awaited(sent("text/csv", meeting()), "PREVIEWED");

        assertEquals("Shift_JIS", value(seen, "charset"));
        assertEquals(
                List.of("GB18030", "EUC-KR"), seen.getList("assumptions.find { it.what == 'charset' }.alternatives"));
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS, " + MEETING, "GB18030, \u591b\u5a8d"})
    void theAnswerDecidesTheCharset(String charset, String description) {
        String id = sent("text/csv", meeting());
        imports.awaited(id, "PREVIEWED");

        imports.answered(id, "{\"charset\":\"" + charset + "\"}");

        assertEquals(description, imports.entries().getString("items[0].description"));
    }

    @Test
    void aCharsetThatTheBytesDoNotAllowIsNoAnswer() {
        String id = sent("text/csv; charset=utf-8", meeting());

        JsonPath seen = imports.awaited(id, "PREVIEWED");

        assertEquals("Shift_JIS", value(seen, "charset"));
        assertTrue(seen.getBoolean("assumptions.find { it.what == 'charset' }.open"));
        imports.commit(id, "{}").statusCode(409).body("type", endsWith(":import-questions-open"));
    }

    @Test
    void theCharsetOfTheContentTypeCounts() {
        imports.awaited(sent("text/csv; charset=shift_jis", meeting()), "COMMITTED");

        assertEquals(MEETING, imports.entries().getString("items[0].description"));
    }

    @Test
    void theCharsetOfAPartCounts() {
        String id = AuditApi.id(imports.sender()
                .contentType("multipart/form-data")
                .multiPart("file", "export.csv", meeting(), "text/csv; charset=shift_jis")
                .post("/v1/imports")
                .then()
                .statusCode(202));
        imports.awaited(id, "COMMITTED");

        assertEquals(MEETING, imports.entries().getString("items[0].description"));
    }

    @Test
    void aCharsetThatIsUnknownIsRefusedByName() {
        imports.sender()
                .contentType("text/csv; charset=klingon")
                .body(meeting())
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("type", endsWith(":invalid"))
                .body("violations[0].field", equalTo("charset"))
                .body("detail", containsString("klingon"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x7F})
    void noControlCharacterFailsAFile(int control) {
        StringBuilder rows = new StringBuilder(SampleExport.TOGGL);
        for (int i = 0; i < 150; i++) {
            rows.append(ImportApi.ANNA).append(",Sales,,Call,No,2026-03-02,09:00:00,2026-03-02,10:00:00,,,\n");
        }
        String hostile = "a" + (char) control + "b";
        rows.append(hostile)
                .append(",anna@agency.example,")
                .append((hostile + ",").repeat(4))
                .append("No,2026-03-03,09:00:00,2026-03-03,10:00:00,,")
                .append(hostile)
                .append(',')
                .append(hostile)
                .append('\n');
        JsonPath seen = imports.imported("", rows.toString());

        assertEquals(counts(151, 0, 0, 0), counts(seen));
        assertTrue(imports.entries().getList("items.description").contains("a b"));
    }

    @Test
    void aRowShowsItsRateItsPlaceAndWhatTheExportDoesNotHave() {
        String id = imports.sent(
                "",
                SampleExport.CLOCKIFY.strip() + ",Location\n"
                        + "Website,Acme,Layout,,Anna,,anna@agency.example,,Yes,2026-04-28,10:00,2026-04-28,11:00,1:00,"
                        + "1.00,\"1,085.50\",0.00,2026-04-28,Paris\n");
        imports.awaited(id, "COMMITTED");

        JsonPath row = imports.rows(id, "");
        assertEquals("1085.50", row.getString("items[0].entry.rate.amount"));
        assertEquals("EUR", row.getString("items[0].entry.rate.currency"));
        assertEquals("Paris", row.getString("items[0].entry.place"));
        assertEquals(false, row.getBoolean("items[0].entry.planned"));
        assertNull(row.getString("items[0].entry.externalId"));
    }

    @Test
    void aFileInUtf32IsRead() {
        byte[] file = ("\uFEFF" + toggl(call("Caf\u00e9", "2026-03-02", "09:00:00", "10:00:00")))
                .getBytes(Charset.forName("UTF-32LE"));
        imports.awaited(sent("text/csv", file), "COMMITTED");

        assertEquals("Caf\u00e9", imports.entries().getString("items[0].description"));
    }

    @Test
    void aFileOfMixedClocksStopsAtThePreview() {
        String id = imports.sent("", """
                Project,Description,User,Start Date,Start Time,End Time,Duration (h)
                Website,Layout,anna@agency.example,2026-03-02,9:00 AM,11:00 AM,2:00
                Website,Layout,anna@agency.example,2026-03-02,3:00,4:00,1:00
                """);
        JsonPath seen = imports.awaited(id, "PREVIEWED");

        assertEquals("TWELVE_HOURS", value(seen, "clock"));
        assertEquals(
                "14:00",
                imports.rows(id, "").getString("items[1].entry.startedAt").substring(11, 16));
    }

    @Test
    void anAscii7BitFileStaysUtf8() {
        JsonPath seen = imports.awaited(
                sent(
                        "text/csv",
                        toggl(call("Call", "2026-03-02", "09:00:00", "10:00:00"))
                                .getBytes(StandardCharsets.US_ASCII)),
                "COMMITTED");

        assertEquals("UTF-8", value(seen, "charset"));
    }
}
