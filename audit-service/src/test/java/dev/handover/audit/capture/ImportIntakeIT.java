package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.AuditApi;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files come in, and which don't. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportIntakeIT {

    private static final String MORNING = call("Call", "2026-03-02", "09:00:00", "10:00:00");

    private final ImportApi imports = new ImportApi();

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void theFileIsStoredBeforeTheAnswerWhichSaysWhereToLook() throws Exception {
        imports.anna();
        String id = AuditApi.id(imports.send("", toggl(MORNING).getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .header("Location", containsString("/v1/imports/"))
                .header("ETag", notNullValue())
                .body("status", equalTo("READING"))
                .body("expiresAt", notNullValue()));
        assertEquals(1, Sql.rowsOf(imports.api.workspace(), "time_import_part"));
        imports.awaited(id, "COMMITTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html></html>|file-not-csv|web page",
                "{\"a\":1}|file-not-csv|JSON",
                "Rank,Seconds|file-columns-unknown|Rank, Seconds",
                "'   '|file-empty|blanks"
            })
    void aFileThatIsNoExportFailsSayingWhatItIs(String text, String slug, String words) {
        String id = imports.sent("", text);
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!imports.status(id).getString("status").equals("FAILED") && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        imports.api
                .get("/v1/imports/{id}", id)
                .body("status", equalTo("FAILED"))
                .body("problem.type", endsWith(":" + slug))
                .body("problem.detail", containsString(words));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeItIsRead() throws Exception {
        String token = Tokens.of(imports.api.workspace()).scopes("audit:ingest").sign();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST /v1/imports HTTP/1.1",
                                    "Host: localhost",
                                    "Authorization: Bearer " + token,
                                    "Content-Type: text/csv",
                                    "Content-Length: 2147483648",
                                    "",
                                    "User,Email")
                            .getBytes(StandardCharsets.US_ASCII));
            List<String> head = new ArrayList<>();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
                head.add(line.toLowerCase(Locale.ROOT));
            }
            assertTrue(head.get(0).startsWith("http/1.1 413 "), head::toString);
            assertTrue(head.contains("content-type: application/problem+json"), head::toString);
        }
        assertEquals(0, Sql.rowsOf(imports.api.workspace(), "time_import"));
    }

    @Test
    void anEmptyBodyIsRefused() throws Exception {
        imports.send("", new byte[0]).statusCode(422).body("type", endsWith(":file-empty"));
        assertEquals(0, Sql.rowsOf(imports.api.workspace(), "time_import"));
    }

    @Test
    void aPackedFileIsUnpackedAndABombIsRefused() throws Exception {
        imports.anna();
        String id = AuditApi.id(imports.send("", gzip(toggl(MORNING).getBytes(StandardCharsets.UTF_8)))
                .statusCode(202));
        assertEquals(counts(1, 0, 0, 0), counts(imports.awaited(id, "COMMITTED")));

        imports.send("", gzip(new byte[20 * 1024 * 1024]))
                .statusCode(413)
                .body("type", endsWith(":file-too-large"))
                .body("detail", containsString("100 times"));
        byte[] cut = gzip(toggl(MORNING).getBytes(StandardCharsets.UTF_8));
        imports.send("", java.util.Arrays.copyOf(cut, cut.length - 20))
                .statusCode(422)
                .body("type", endsWith(":file-not-gzip"));
    }

    @Test
    void aFormWithTheFileIsTakenToo() {
        imports.anna();
        String id = AuditApi.id(imports.api
                .call("audit:ingest")
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "any-name.xyz", toggl(MORNING).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/v1/imports")
                .then()
                .statusCode(202));
        assertEquals(counts(1, 0, 0, 0), counts(imports.awaited(id, "COMMITTED")));
        imports.api
                .call("audit:ingest")
                .contentType(ContentType.MULTIPART)
                .multiPart("other", "x")
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("type", endsWith(":file-missing"));
    }

    @Test
    void aFormThatEndsWithinAPartIsMalformed() {
        imports.api
                .call("audit:ingest")
                .config(config().encoderConfig(
                                encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=part")
                .body("--part\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nUser,Em")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", endsWith(":malformed"));
    }

    @Test
    void theSameKeyAndFileIsOneImport() throws Exception {
        String key = Ids.next().toString();
        RequestSpecification first =
                imports.sender().header("Idempotency-Key", key).body(toggl(MORNING));
        String id = AuditApi.id(first.post("/v1/imports").then().statusCode(202));
        imports.sender()
                .header("Idempotency-Key", key)
                .body(toggl(MORNING))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .body("id", equalTo(id));
        imports.sender()
                .header("Idempotency-Key", key)
                .body(toggl(MORNING, MORNING))
                .post("/v1/imports")
                .then()
                .statusCode(422);
        assertEquals(1, Sql.rowsOf(imports.api.workspace(), "time_import"));
    }

    @Test
    void parametersThatMeanNothingAreRefused() {
        byte[] file = toggl(MORNING).getBytes(StandardCharsets.UTF_8);
        imports.send("?zone=Mars/Olympus", file).statusCode(422);
        imports.send("?memberId=" + Ids.next(), file).statusCode(404);
        imports.send("?format=PAPER", file).statusCode(400);
        imports.sender()
                .contentType("application/zip")
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void onlyTheScopeOfIngestMaySend() {
        byte[] file = toggl(MORNING).getBytes(StandardCharsets.UTF_8);
        imports.api
                .call("audit:read", "audit:write")
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(403);
        imports.api.call("audit:ingest").get("/v1/imports").then().statusCode(403);
    }
}
