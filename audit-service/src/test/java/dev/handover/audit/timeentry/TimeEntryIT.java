package dev.handover.audit.timeentry;

import static dev.handover.audit.AuditApi.entry;
import static dev.handover.audit.AuditApi.with;
import static dev.handover.audit.AuditApi.without;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.audit.AuditApi;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class TimeEntryIT {

    private final AuditApi api = new AuditApi();
    private String member;
    private String activity;

    @BeforeEach
    void aMemberAndAnActivity() {
        member = api.owner();
        activity = api.activity("Bookkeeping");
    }

    @Test
    void aRecordedEntryIsAnsweredWithItsPlaceAndVersion() {
        api.post("/v1/time-entries", with(entry(member, activity), "tags", List.of("tool:Xero", " tool:Xero ")))
                .statusCode(201)
                .header("Location", containsString("/v1/time-entries/"))
                .header("ETag", "\"v1\"")
                .body("seconds", equalTo(5400))
                .body("startedAt", equalTo("2026-03-02T08:00:00Z"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("tags", equalTo(List.of("tool:Xero")))
                .body("source", equalTo("api"))
                .body("evidence", equalTo("STATED"));
    }

    @Test
    void anEntrySentAgainIsFoundAndNotDoubled() throws Exception {
        Map<String, Object> entry = with(entry(member, activity), "externalId", "7");
        String id = api.recorded(entry);

        api.post("/v1/time-entries", entry)
                .statusCode(200)
                .body("id", equalTo(id))
                .header("ETag", "\"v1\"");
        api.post("/v1/time-entries", with(entry, "description", "Invoices"))
                .statusCode(200)
                .body("id", equalTo(id))
                .header("ETag", "\"v2\"");

        assertEquals(1, Sql.rowsOf(api.workspace(), "time_entry"));
        assertEquals(2, Sql.rowsOf(api.workspace(), "time_entry_revision"));
    }

    @Test
    void aRepeatedKeyReplaysTheAnswer() throws Exception {
        String key = Ids.next().toString();
        String first = api.call()
                .header("Idempotency-Key", key)
                .body(entry(member, activity))
                .post("/v1/time-entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        api.call()
                .header("Idempotency-Key", key)
                .body(entry(member, activity))
                .post("/v1/time-entries")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        assertEquals(1, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void wordsNameAnActivityAndMakeItOnce() {
        Map<String, Object> spoken = without(entry(member, activity), "activityId");
        String first = api.post("/v1/time-entries", with(spoken, "text", "Send  invoices"))
                .statusCode(201)
                .extract()
                .path("activityId");
        api.post("/v1/time-entries", with(with(spoken, "task", "SEND INVOICES"), "description", "for March"))
                .statusCode(201)
                .body("activityId", equalTo(first));
        api.get("/v1/activities/" + first).body("name", equalTo("Send invoices"));
        api.post("/v1/time-entries", spoken).statusCode(422).body("type", endsWith(":no-activity"));
    }

    @Test
    void aDurationOnADayGetsNoStart() {
        api.post(
                        "/v1/time-entries",
                        with(
                                with(without(entry(member, activity), "startedAt", "endedAt"), "day", "2026-03-02"),
                                "seconds",
                                "PT1H30M"))
                .statusCode(201)
                .body("startedAt", nullValue())
                .body("day", equalTo("2026-03-02"))
                .body("seconds", equalTo(5400));
    }

    @Test
    void aDurationOnADayIsAtMostAsLongAsADayCanBe() throws Exception {
        Map<String, Object> onDay = with(without(entry(member, activity), "startedAt", "endedAt"), "day", "2026-10-25");
        for (Object seconds : List.of(90_001, 604_800, "PT168H", Long.MAX_VALUE)) {
            api.post("/v1/time-entries", with(onDay, "seconds", seconds))
                    .statusCode(422)
                    .body("type", endsWith(":longer-than-a-day"))
                    .body("detail", containsString("it has 24 hours, or 25 when clocks are put back"))
                    .body("violations[0].field", equalTo("seconds"));
        }
        api.post("/v1/time-entries", with(onDay, "seconds", new java.math.BigInteger("9".repeat(30))))
                .statusCode(422)
                .body("violations[0].rule", equalTo("must be a number"));
        assertEquals(0, Sql.rowsOf(api.workspace(), "time_entry"));
        api.post("/v1/time-entries", with(onDay, "seconds", 90_000)).statusCode(201);
    }

    /** Before this rule, up to 7 days were taken. */
    @Test
    void aLongerDurationThatIsStoredStaysReadableAndCanBeCorrected() throws Exception {
        String id = api.recorded(with(
                with(without(entry(member, activity), "startedAt", "endedAt"), "day", "2026-03-02"), "seconds", 60));
        try (var connection = Sql.asOwner();
                var statement = connection.createStatement()) {
            Sql.enter(connection, api.workspace());
            statement.execute("UPDATE time_entry SET seconds = 604800");
        }
        api.get("/v1/time-entries/" + id).statusCode(200).body("seconds", equalTo(604_800));
        api.get("/v1/overview?from=2026-03-02&to=2026-03-02").body("totals.summedSeconds", equalTo(604_800));
        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"seconds\":90000}")
                .statusCode(200)
                .body("seconds", equalTo(90_000));
    }

    @Test
    void timesAreReadAsIso8601HasThem() {
        api.post("/v1/time-entries", entry(member, activity, "2026-03-02T09:00:00+0100", "2026-03-02T24:00:00+01:00"))
                .statusCode(201)
                .body("startedAt", equalTo("2026-03-02T08:00:00Z"))
                .body("endedAt", equalTo("2026-03-02T23:00:00Z"));
        api.post("/v1/time-entries", entry(member, activity, "2026-03-02T24:00", "2026-03-03T24:00:00"))
                .statusCode(201)
                .body("startedAt", equalTo("2026-03-02T23:00:00Z"))
                .body("seconds", equalTo(86_400));
    }

    @Test
    void aStartWithoutEndIsARunningTimer() {
        api.post("/v1/time-entries", without(entry(member, activity), "endedAt"))
                .statusCode(201)
                .body("endedAt", nullValue())
                .body("seconds", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "startedAt, 2026-03-02T11:00:00+01:00, end-before-start",
        "endedAt, 2026-03-20T11:00:00+01:00, longer-than-7-days",
        "startedAt, 2026-03-29T02:30:00, time-in-gap",
        "startedAt, 2025-10-26T02:30:00, time-ambiguous",
        "startedAt, yesterday, unreadable-time",
        "startedAt, 1969-12-31T23:00:00Z, before-1970",
        "day, 2026-03-02, no-time",
        "seconds, PT1M, duration-disagrees",
        "zone, Europe/Atlantis, invalid",
        "activityId, 01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01, unknown-activity",
        "memberId, 01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01, unknown-member",
        "mood, good, invalid"
    })
    void badInputIsRefusedWithItsRuleAndNothingIsStored(String field, String value, String slug) throws Exception {
        api.post("/v1/time-entries", with(entry(member, activity), field, value))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":" + slug))
                .body("detail", notNullValue());
        assertEquals(0, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void aDescriptionOfTenThousandCharactersIsTooLong() throws Exception {
        api.post("/v1/time-entries", with(entry(member, activity), "description", "x".repeat(10_000)))
                .statusCode(422)
                .body("violations[0].field", containsString("description"))
                .body("violations[0].rejected", equalTo("string(10000)"));
        api.post("/v1/time-entries", with(entry(member, activity), "description", "x".repeat(3_000)))
                .statusCode(201);
        assertEquals(1, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void moreThanAYearAheadIsRefusedAndMalformedJsonIsA400() {
        api.post(
                        "/v1/time-entries",
                        without(with(entry(member, activity), "startedAt", "2199-01-01T00:00:00Z"), "endedAt"))
                .statusCode(422)
                .body("type", endsWith(":more-than-a-year-ahead"));
        api.post("/v1/time-entries", "{\"memberId\":").statusCode(400).body("type", endsWith(":malformed"));
    }

    @Test
    void theListIsFilteredAndPagedWithoutGapsOrRepetitions() {
        for (int hour = 8; hour < 13; hour++) {
            String start = "2026-03-0" + (hour - 6) + "T" + (hour < 10 ? "0" + hour : hour) + ":00:00Z";
            api.recorded(with(
                    with(with(entry(member, activity), "startedAt", start), "endedAt", null),
                    "description",
                    "Run " + hour));
        }
        String cursor = api.get("/v1/time-entries?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        String next = api.get("/v1/time-entries?limit=2&cursor={c}", cursor)
                .body("items[0].description", equalTo("Run 10"))
                .extract()
                .path("nextCursor");
        api.get("/v1/time-entries?limit=2&cursor={c}", next)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        api.get("/v1/time-entries?limit=2&text=run&cursor={c}", cursor).statusCode(400);
        api.get("/v1/time-entries?text={t}", "RUN 11").body("items", hasSize(1));
        api.get("/v1/time-entries?from=2026-03-03&to=2026-03-04&zone=Europe/Berlin")
                .body("items", hasSize(2));
        api.get("/v1/time-entries?from=2026-03-03T09:00:00Z&to=2026-03-04T10:00:00Z")
                .body("items", hasSize(1));
        api.get("/v1/time-entries?memberId={m}&activityId={a}&source=api", member, activity)
                .body("items", hasSize(5));
        api.get("/v1/time-entries?memberId={m}", Ids.next()).body("items", hasSize(0));
        api.get("/v1/time-entries?from=soon").statusCode(422);
        api.get("/v1/time-entries?limit=501").statusCode(422);
    }

    @Test
    void whatHappenedIsToldInTheContractsShape() throws Exception {
        String id = api.recorded(entry(member, activity));
        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"seconds\":60}").statusCode(200);
        api.call()
                .header("If-Match", "\"v2\"")
                .delete("/v1/time-entries/" + id)
                .then()
                .statusCode(204);

        List<Broker.Received> told = Broker.await("audit.time-entry", api.workspace(), seen -> seen.size() == 3);

        assertEquals(
                List.of("audit.time-recorded.v1", "audit.time-corrected.v1", "audit.time-removed.v1"),
                told.stream().map(Broker.Received::type).toList());
        for (Broker.Received event : told) {
            assertEquals(api.workspace() + ":" + member, event.key());
            Contracts.fits("audit-service", event.type(), event.body());
        }
        var corrected = new ObjectMapper().readTree(told.get(1).body()).at("/entries/0");
        assertEquals(60, corrected.get("seconds").asLong());
        assertEquals(5400, corrected.at("/previous/seconds").asLong());
        assertTrue(told.stream().noneMatch(event -> event.body().contains("description")));
    }
}
