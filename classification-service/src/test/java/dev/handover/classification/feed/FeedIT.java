package dev.handover.classification.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who listens is told everything once, in order, whatever happens in between. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class FeedIT {

    /** Together more than all buffers between the service and a reader hold. */
    private static final int LARGE_EVENTS = 60;

    private static final int LARGE = 500_000;

    @TestHTTPResource("/v1/events")
    URI address;

    @Inject
    Feed feed;

    private final Owner owner = new Owner();

    private EventStream listen(Owner who, String lastEventId) throws Exception {
        EventStream stream = new EventStream(address, who.token("classification:read"), lastEventId);
        assertEquals(200, stream.response().statusCode());
        return stream;
    }

    private static void write(Connection connection, Owner owner, String type) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO feed (workspace, type, payload, at) VALUES ('" + owner.workspace + "', '"
                    + type + "', '{}', now())");
        }
    }

    private static void writeAtOnce(Owner owner, String type) throws Exception {
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, owner.workspace);
            write(connection, owner, type);
        }
    }

    @Test
    void whatHappensToDecisionsIsToldWithTheDecisionAsItIs() throws Exception {
        try (EventStream stream = listen(owner, null)) {
            assertEquals(
                    "no",
                    stream.response().headers().firstValue("X-Accel-Buffering").orElse(null));
            assertTrue(stream.response()
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("text/event-stream"));
            assertEquals("connected", stream.next(t -> t.id() != null).comment());
            String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
            EventStream.Told made =
                    stream.next(t -> t.data() != null && t.data().contains(id));
            assertEquals("decision-made", made.event());
            JsonNode state = new ObjectMapper().readTree(made.data());
            assertEquals(id, state.get("decisionId").asText());
            assertEquals("42.86", state.get("rateCap").asText());
            owner.decides()
                    .body("{\"decisionId\":\"" + id + "\"}")
                    .post("/v1/decisions/" + owner.activity + "/acceptance")
                    .then()
                    .statusCode(200);
            assertEquals("decision-accepted", stream.nextEvent().event());
            owner.statesRate("400");
            assertEquals("decision-withdrawn", stream.nextEvent().event());
            assertEquals("decision-made", stream.nextEvent().event());
            assertEquals("heartbeat", stream.next(t -> t.comment() != null).comment());
        }
    }

    @Test
    void whoComesBackGetsExactlyWhatWasMissed() throws Exception {
        String last;
        try (EventStream stream = listen(owner, null)) {
            writeAtOnce(owner, "one");
            last = stream.nextEvent().id();
        }
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, owner.workspace);
            for (int i = 0; i < 250; i++) {
                write(connection, owner, "missed-" + i);
            }
        }
        try (EventStream stream = listen(owner, last)) {
            for (int i = 0; i < 250; i++) {
                assertEquals("missed-" + i, stream.nextEvent().event());
            }
            assertEquals(List.of(), stream.eventsUntilHeartbeat());
        }
        try (EventStream stream = listen(owner, null)) {
            assertEquals(List.of(), stream.eventsUntilHeartbeat(), "who begins now hears nothing old");
        }
    }

    @Test
    void whatCommitsLateIsNeitherLostNorOutOfOrder() throws Exception {
        try (EventStream stream = listen(owner, null);
                Connection late = Sql.asApp()) {
            Sql.enter(late, owner.workspace);
            late.setAutoCommit(false);
            write(late, owner, "began-first");
            writeAtOnce(owner, "began-second");
            assertEquals(List.of(), stream.eventsUntilHeartbeat(), "it waits for the one that began before");
            late.commit();
            assertEquals("began-first", stream.nextEvent().event());
            assertEquals("began-second", stream.nextEvent().event());
            assertEquals(List.of(), stream.eventsUntilHeartbeat());
        }
    }

    @Test
    void anotherWorkspaceHearsNothingAndAnotherScopeMayNotListen() throws Exception {
        try (EventStream stranger = listen(new Owner(), null);
                EventStream own = listen(owner, null)) {
            writeAtOnce(owner, "private");
            assertEquals("private", own.nextEvent().event());
            assertEquals(List.of(), stranger.eventsUntilHeartbeat());
        }
        try (EventStream refused = new EventStream(address, owner.token("classification:write"), null)) {
            assertEquals(403, refused.response().statusCode());
        }
    }

    @Test
    void anIdThatIsNotOursOrIsClearedAwayMeansReadAnew() throws Exception {
        String last;
        try (EventStream stream = listen(owner, "nonsense")) {
            EventStream.Told reset = stream.nextEvent();
            assertEquals("reset", reset.event());
            writeAtOnce(owner, "one");
            last = stream.nextEvent().id();
        }
        writeAtOnce(owner, "two");
        assertTrue(feed.sweep(Instant.now().plusSeconds(60)) > 0);
        assertEquals(0, Sql.rowsOf(owner.workspace, "feed"));
        try (EventStream stream = listen(owner, last)) {
            EventStream.Told reset = stream.nextEvent();
            assertEquals("reset", reset.event());
            last = reset.id();
        }
        writeAtOnce(owner, "three");
        try (EventStream stream = listen(owner, last)) {
            assertEquals("three", stream.nextEvent().event());
        }
        try (EventStream stream = listen(owner, "99999999999999-1")) {
            assertEquals("reset", stream.nextEvent().event(), "the database was put back");
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        String shortLived = Tokens.of(owner.workspace)
                .scopes("classification:read")
                .lifetime(Duration.ofSeconds(12))
                .sign();
        try (EventStream stream = new EventStream(address, shortLived, null);
                EventStream lasting = listen(owner, null)) {
            assertEquals(200, stream.response().statusCode());
            stream.awaitEnd();
            writeAtOnce(owner, "later");
            assertEquals("later", lasting.nextEvent().event());
        }
    }

    @Test
    void aWorkspaceHasOnlySoManyStreamsAndAClosedOneMakesRoom() throws Exception {
        List<EventStream> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(listen(owner, null));
            open.get(i).next(t -> t.id() != null);
        }
        try (EventStream refused = new EventStream(address, owner.token("classification:read"), null)) {
            assertEquals(429, refused.response().statusCode());
            assertEquals(
                    "application/problem+json",
                    refused.response().headers().firstValue("Content-Type").orElse(""));
        }
        try (EventStream other = listen(new Owner(), null)) {
            other.next(t -> t.id() != null);
        }
        open.remove(0).close();
        try (EventStream again = listenOnceThereIsRoom()) {
            assertEquals(200, again.response().statusCode());
        }
        open.forEach(EventStream::close);
    }

    private EventStream listenOnceThereIsRoom() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        EventStream stream = new EventStream(address, owner.token("classification:read"), null);
        while (stream.response().statusCode() == 429 && System.nanoTime() < deadline) {
            stream.close();
            TimeUnit.MILLISECONDS.sleep(200);
            stream = new EventStream(address, owner.token("classification:read"), null);
        }
        return stream;
    }

    @Test
    void whoDoesNotReadIsCutOffAndHoldsNobodyElseUp() throws Exception {
        try (Socket deaf = connectWithoutReading();
                EventStream reader = listen(owner, null);
                EventStream third = listen(owner, null)) {
            reader.next(t -> t.id() != null);
            third.next(t -> t.id() != null);
            for (int i = 0; i < LARGE_EVENTS; i++) {
                writeLarge("large-" + i);
            }
            for (int i = 0; i < LARGE_EVENTS; i++) {
                assertEquals("large-" + i, reader.nextEvent().event());
            }
            try (EventStream inItsPlace = listenOnceThereIsRoom()) {
                assertEquals(200, inItsPlace.response().statusCode(), "the one that does not read has gone");
            }
            long late = deaf.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertTrue(late < (long) LARGE_EVENTS * LARGE, () -> "all " + late + " bytes were kept for it");
        } catch (SocketException reset) {
            assertTrue(reset.getMessage().contains("reset"), reset.getMessage());
        }
    }

    /** A connection with little room, on which nobody takes off what comes. */
    private Socket connectWithoutReading() throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
        String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + owner.token("classification:read")
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void writeLarge(String type) throws Exception {
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, owner.workspace);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO feed (workspace, type, payload, at) VALUES (?, ?, to_json(repeat('x', ?)), now())")) {
                insert.setObject(1, owner.workspace);
                insert.setString(2, type);
                insert.setInt(3, LARGE);
                insert.executeUpdate();
            }
        }
    }
}
