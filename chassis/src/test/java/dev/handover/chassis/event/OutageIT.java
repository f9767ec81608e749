package dev.handover.chassis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.note.Cure;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A database that takes no connection is not an event's fault. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class OutageIT {

    private static final String TOPIC = "test.note";
    private static final String DEAD = "test.note.chassis-test.dead-letter";
    private static final int SECONDS_OF_TRYING = 5;

    @Inject
    MeterRegistry meters;

    private final UUID workspace = Ids.next();
    private final String key = workspace + ":outage";

    @Test
    void aDatabaseThatIsAwayIsWaitedOutVisiblyAndCostsNoEvent() throws Exception {
        Broker.createTopic(TOPIC, false);
        Broker.createTopic(DEAD, false);
        try (Connection owner = Sql.asOwner();
                Connection app = Sql.asApp()) {
            String grant = " CONNECT ON DATABASE " + app.getCatalog();
            String role = app.getMetaData().getUserName();
            run(owner, "REVOKE" + grant + " FROM " + role);
            try {
                run(
                        app,
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE usename = current_user AND pid <> pg_backend_pid()");
                send("kept");
                await(() -> secondsAtRecord() >= SECONDS_OF_TRYING);
            } finally {
                run(owner, "GRANT" + grant + " TO " + role);
            }
        }

        Cure.withhold();
        send("poison");
        List<Broker.Received> dead =
                Broker.await(DEAD, letter -> key.equals(letter.key()), all -> !all.isEmpty(), Duration.ofSeconds(60));
        assertEquals(1, dead.size());
        assertTrue(dead.get(0).body().contains("poison"), dead.toString());
        assertEquals(1, Sql.rowsOf(workspace, "note_copy"));
        await(() -> secondsAtRecord() == 0);
    }

    private void send(String text) {
        Event event = Event.of(
                "test.note-written.v1", workspace, Ids.next().toString(), "{\"text\":\"" + text + "\",\"new\":1}");
        Broker.send(TOPIC, key, event.data().getBytes(StandardCharsets.UTF_8), event.headers());
    }

    private double secondsAtRecord() {
        return meters.get("chassis.consumer.record.seconds")
                .tag("consumer", "copies")
                .gauge()
                .value();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "it did not happen");
            Thread.onSpinWait();
        }
    }
}
