package dev.handover.chassis.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the relay owes those who read its topics. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class RelayIT {

    private static final String TOPIC = "test.note";
    /** As in the tests' application.properties. */
    private static final int BATCH_BYTES = 20_000;

    @Inject
    Outbox outbox;

    private final UUID workspace = Ids.next();

    @BeforeEach
    void topics() {
        Broker.createTopic(TOPIC, false);
        Broker.createTopic("test.note.chassis-test.dead-letter", false);
    }

    private void write(String text) {
        given().auth()
                .oauth2(Tokens.of(workspace).scopes("note:write").sign())
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
    }

    /** Half of the minute that its transaction would otherwise stay open is more than enough for a successor. */
    @Test
    void aRelayKilledInItsTransactionHoldsNobodyUp() throws Exception {
        write("before");
        Broker.await(TOPIC, workspace, all -> all.size() == 1);
        String key = workspace + ":killed";
        Process dying = dyingRelay(key);
        try {
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(dying.getInputStream(), StandardCharsets.UTF_8))) {
                String line = out.readLine();
                while (line != null && !line.contains(DyingRelay.IN_TRANSACTION)) {
                    line = out.readLine();
                }
                assertTrue(line != null, "it ended before its transaction began");
            }
        } finally {
            dying.destroyForcibly().waitFor();
        }
        for (int i = 0; i < 9; i++) {
            write("after " + i);
        }

        List<Broker.Received> read = Broker.await(
                TOPIC, message -> message.isOf(workspace), all -> all.size() == 10, Duration.ofSeconds(30));
        assertEquals(
                10,
                read.stream()
                        .map(each -> each.headers().get("ce_id"))
                        .distinct()
                        .count());
        assertTrue(read.stream().noneMatch(each -> key.equals(each.key())));
    }

    private Process dyingRelay(String key) throws Exception {
        String name;
        try (Connection connection = Sql.asApp();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('app.relay', 'on', false)");
            // As the killed one had written it when it began.
            statement.execute("UPDATE relay SET sender = gen_random_uuid()");
            try (ResultSet row = statement.executeQuery("SELECT name FROM relay")) {
                row.next();
                name = row.getString(1);
            }
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DyingRelay.class.getName(),
                        Broker.bootstrapServers(),
                        "chassis-test-outbox-" + name,
                        TOPIC,
                        key)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aBatchIsNoLargerThanItMayBeAndKeepsTheOrder() {
        String note = Ids.next().toString();
        int size = BATCH_BYTES * 2 / 5;
        WorkspaceContext.inTransaction(workspace, () -> {
            for (int i = 0; i < 10; i++) {
                outbox.append(new DomainEvent(
                        TOPIC, note, "test.note-written.v1", note, Map.of("text", i + "x".repeat(size), "number", i)));
            }
            return null;
        });

        List<Broker.Received> read = Broker.await(TOPIC, workspace, all -> all.size() == 10);
        for (int i = 0; i < 10; i++) {
            assertTrue(read.get(i).body().contains("\"text\":\"" + i), "order at " + i);
        }
        // Each transaction of the broker ends with a marker, which takes an offset: five batches of two have four
        // between.
        assertEquals(13, read.get(9).offset() - read.get(0).offset());
    }
}
