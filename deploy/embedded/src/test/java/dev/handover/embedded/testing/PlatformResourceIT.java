package dev.handover.embedded.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlatformResourceIT {
    private static final UUID WORKSPACE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void eachStartGivesAFreshDatabaseOnTheSameServers() throws Exception {
        Map<String, String> first = start("audit");
        Map<String, String> second = start("audit");
        assertNotEquals(first.get("quarkus.datasource.jdbc.url"), second.get("quarkus.datasource.jdbc.url"));
        assertEquals(first.get("kafka.bootstrap.servers"), second.get("kafka.bootstrap.servers"));
        assertEquals("audit_app", second.get("quarkus.datasource.username"));
        assertEquals("audit_owner", second.get("quarkus.flyway.username"));
        try (Connection app = DriverManager.getConnection(
                second.get("quarkus.datasource.jdbc.url"), "audit_app", second.get("quarkus.datasource.password"))) {
            assertEquals(1, Sql.number(app, "SELECT 1"));
        }
        try (Connection app = Sql.asApp()) {
            assertEquals(
                    second.get("quarkus.datasource.jdbc.url"), app.getMetaData().getURL());
        }
    }

    @Test
    void theServiceArgumentIsNeeded() {
        assertThrows(IllegalArgumentException.class, () -> new PlatformResource().init(Map.of()));
    }

    @Test
    void anEventArrivesWithItsHeadersAndKey() {
        start("hiring");
        Event event = Event.of("audit.activity-defined.v1", WORKSPACE, "a-1", "{\"version\":1}");
        UUID aggregate = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
        Broker.send("audit.activity", aggregate, event);
        Broker.Received received = Broker.await("audit.activity", WORKSPACE, seen -> seen.size() == 1)
                .get(0);
        assertEquals(WORKSPACE + ":" + aggregate, received.key());
        assertEquals(event.headers(), received.headers());
        assertEquals("{\"version\":1}", received.body());
    }

    @Test
    void waitingForWhatNeverComesFailsWithWhatWasSeen() {
        start("hiring");
        Broker.createTopic("probe", false);
        Broker.send("probe", null, "garbage".getBytes(StandardCharsets.UTF_8), Map.of());
        AssertionError failure = assertThrows(
                AssertionError.class,
                () -> Broker.await("probe", received -> true, seen -> seen.size() == 2, Duration.ofSeconds(2)));
        assertTrue(failure.getMessage().contains("garbage"), failure.getMessage());
    }

    @Test
    void tokensCarryWhatWasAskedForAndAStrangersHasAnotherKey() throws Exception {
        String keys = Files.readString(Path.of(URI.create(start("audit").get("mp.jwt.verify.publickey.location"))));
        String[] token =
                Tokens.of(WORKSPACE).scopes("audit:read", "audit:write").sign().split("\\.", -1);
        String claims = text(token[1]);
        assertTrue(claims.contains("\"workspace\":\"" + WORKSPACE + "\""), claims);
        assertTrue(claims.contains("\"scope\":\"audit:read audit:write\""), claims);
        assertTrue(keys.contains(keyId(token[0])), keys);
        String stranger = Tokens.of(WORKSPACE).signedByAStranger().sign();
        assertEquals(false, keys.contains(keyId(stranger.split("\\.", -1)[0])));
    }

    private static Map<String, String> start(String service) {
        PlatformResource resource = new PlatformResource();
        resource.init(Map.of("service", service));
        return resource.start();
    }

    private static String keyId(String header) {
        return List.of(text(header).split("\"", -1)).get(11);
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
