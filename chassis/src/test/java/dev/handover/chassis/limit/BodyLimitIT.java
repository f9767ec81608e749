package dev.handover.chassis.limit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.BehindAProxy;
import dev.handover.chassis.RawHttp;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(BehindAProxy.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class BodyLimitIT {

    private final String token =
            Tokens.of(Ids.next()).scopes("note:read", "note:write").sign();

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 500", "Transfer-Encoding: chunked"})
    void aBodyThatTricklesInIsEndedWithAProblem(String length) throws Exception {
        try (Socket socket = RawHttp.open()) {
            OutputStream out = socket.getOutputStream();
            write(out, head("/v1/notes", length));
            while (socket.getInputStream().available() == 0) {
                try {
                    write(out, length.startsWith("T") ? "1\r\n \r\n" : " ");
                } catch (SocketException ended) {
                    break;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("urn:handover:problem:request-timeout"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/probes/../notes",
                "/v1/probes/./../notes",
                "/v1/%70robes/../notes",
                "/v1/probes/x",
                "/v1/notes"
            })
    void aPathWithDetoursTakesNoMoreThanTheOneItLeadsTo(String path) throws Exception {
        String answer = RawHttp.exchange(head(path, "Content-Length: 1001").stripTrailing());
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @Test
    void aLargePathTakesMore() throws Exception {
        String body = "{\"text\": \"" + "x".repeat(2_000) + "\"}";
        String answer = RawHttp.exchange(head("/v1/probes", "Content-Length: " + (body.length() + 4)) + body);
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    private String head(String path, String length) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: h",
                "Connection: close",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                length,
                "",
                "");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
