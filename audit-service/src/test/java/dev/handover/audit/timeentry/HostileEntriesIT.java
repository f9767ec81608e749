package dev.handover.audit.timeentry;

import static dev.handover.audit.AuditApi.entry;
import static dev.handover.audit.AuditApi.with;
import static dev.handover.audit.AuditApi.without;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handover.audit.AuditApi;
import dev.handover.audit.HostileText;
import dev.handover.chassis.input.PlainText;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an item says, it has an outcome of its own. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class HostileEntriesIT {

    private static final String BATCH = "/v1/time-entries/batch";

    /** Escapes all but ASCII: half of a surrogate pair cannot be sent in any other way. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final AuditApi api = new AuditApi();
    private String member;
    private String activity;

    @BeforeEach
    void aMemberAndAnActivity() {
        member = api.owner();
        activity = api.activity("Bookkeeping");
    }

    static List<String> invisible() {
        return HostileText.INVISIBLE;
    }

    static Stream<String> unkept() {
        return HostileText.UNKEPT.stream();
    }

    private ValidatableResponse send(String path, Object body) throws Exception {
        return api.call().body(JSON.writeValueAsString(body)).post(path).then();
    }

    private Map<String, Object> unnamed() {
        return without(entry(member, activity), "activityId");
    }

    private List<Object> good(int many) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            items.add(with(entry(member, activity), "externalId", "good-" + i));
        }
        return items;
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void aTextThatSaysNothingNamesNoActivity(String text) throws Exception {
        send("/v1/time-entries", with(unnamed(), "text", text)).statusCode(422).body("type", endsWith(":no-activity"));
        send("/v1/time-entries", with(with(unnamed(), "text", text), "task", "Invoices"))
                .statusCode(201);
        assertEquals(
                List.of("Bookkeeping", "Invoices"),
                api.get("/v1/activities").extract().path("items.name"));
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void aTextThatSaysNothingIsAbsent(String text) throws Exception {
        Map<String, Object> silent = with(entry(member, activity), "tags", List.of(text, "a"));
        for (String field : List.of("description", "client", "project", "task")) {
            silent = with(silent, field, text);
        }
        send("/v1/time-entries", silent)
                .statusCode(201)
                .body("description", nullValue())
                .body("client", nullValue())
                .body("project", nullValue())
                .body("task", nullValue())
                .body("tags", equalTo(List.of("a")));
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void anIdOrASourceThatSaysNothingIsRefused(String text) throws Exception {
        for (String field : List.of("source", "externalId")) {
            send("/v1/time-entries", with(entry(member, activity), field, text)).statusCode(422);
            send(BATCH, Map.of("items", List.of(with(entry(member, activity), field, text))))
                    .statusCode(200)
                    .body("items[0].outcome", equalTo("rejected"))
                    .body("items[0].problem.violations[0].field", equalTo(field));
        }
        assertEquals(0, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @ParameterizedTest
    @MethodSource("unkept")
    void anItemWithCharactersThatAreNotKeptDoesNotFailTheOthers(String text) throws Exception {
        List<Object> items = good(49);
        items.add(20, with(entry(member, activity), "description", text));
        send(BATCH, Map.of("items", items))
                .statusCode(200)
                .body("items[20].outcome", equalTo("rejected"))
                .body("items[20].problem.type", endsWith(":invalid"))
                .body("items[20].problem.violations[0].field", equalTo("description"))
                .body("items.count { it.outcome == 'created' }", equalTo(49));
        assertEquals(49, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void anItemThatSaysNothingDoesNotFailTheOthers() throws Exception {
        List<Object> items = good(999);
        items.add(with(unnamed(), "text", "\u00a0"));
        send(BATCH, Map.of("items", items))
                .statusCode(200)
                .body("items[999].problem.type", endsWith(":no-activity"))
                .body("items.count { it.outcome == 'created' }", equalTo(999));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\\u0000\":1}",
                "{\"tags\":[1,[2]]}",
                "{\"memberId\":[[]]}",
                "{\"seconds\":1e999999999}",
                "{\"seconds\":99999999999999999999999999}",
                "{\"planned\":1e400}",
                "{\"day\":\"+999999999-12-31\"}",
                "{\"day\":[]}",
                "{\"time\":{}}",
                "{\"words\":{\"description\":\"x\"}}",
                "[1]",
                "[]",
                "\"\\u0000\"",
                "\"\"",
                "1",
                "null",
                "true",
                "{}"
            })
    void anItemOfAnyFormHasAnOutcomeOfItsOwn(String item) throws Exception {
        api.post(BATCH, "{\"items\":[" + item + "," + JSON.writeValueAsString(good(1).get(0)) + "]}")
                .statusCode(200)
                .body("items[0].outcome", equalTo("rejected"))
                .body("items[1].outcome", equalTo("created"));
    }

    /** Such a name ends the reading of the body: what is behind it can't be told apart. */
    @Test
    void aNameWithHalfOfASurrogatePairIsNoJson() throws Exception {
        api.post(BATCH, "{\"items\":[" + JSON.writeValueAsString(good(1).get(0)) + ",{\"\\ud800\":1}]}")
                .statusCode(400)
                .body("type", endsWith(":malformed"));
        assertEquals(0, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void aNameAsLongAsABodyIsShortened() throws Exception {
        api.post(BATCH, "{\"items\":[{\"" + "x".repeat(40_000) + "\":1}]}")
                .statusCode(200)
                .body("items[0].outcome", equalTo("rejected"))
                .body("items[0].problem.violations[0].field.length()", equalTo(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "+999999999-12-31T23:59:59",
                "-999999999-01-01T00:00",
                "+10000-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00+18:00",
                "9999-12-31T23:59:59-18:00"
            })
    void aTimeBeyondAllCalendarsIsRefused(String time) throws Exception {
        for (String field : List.of("startedAt", "endedAt")) {
            send("/v1/time-entries", with(entry(member, activity), field, time)).statusCode(422);
        }
        send(
                        "/v1/time-entries",
                        with(
                                without(with(entry(member, activity), "startedAt", time), "endedAt"),
                                "seconds",
                                Long.MAX_VALUE))
                .statusCode(422);
    }

    /** A mixture of everything, always the same: an item that is fine is recorded, one that is not says why. */
    @ParameterizedTest
    @ValueSource(longs = {20261128, 10})
    void twoThousandHostileItemsFailNobody(long seed) throws Exception {
        Random random = new Random(seed);
        List<Object> items = new ArrayList<>();
        List<Boolean> mustBeRecorded = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Map<String, Object> fine = with(entry(member, activity), "externalId", seed + "/" + i);
            if (random.nextInt(4) == 0) {
                items.add(fine);
                mustBeRecorded.add(true);
            } else {
                hostile(fine, items, mustBeRecorded, random);
            }
        }

        JsonNode answered = JSON.readTree(
                send(BATCH, Map.of("items", items)).statusCode(200).extract().asString());

        Set<String> recorded = new HashSet<>();
        assertEquals(items.size(), answered.get("items").size());
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = answered.get("items").get(i);
            String said = JSON.writeValueAsString(items.get(i)) + " became " + item;
            assertEquals(i, item.get("index").asInt());
            if (item.get("outcome").asText().equals("rejected")) {
                int status = item.at("/problem/status").asInt();
                assertTrue(status >= 400 && status < 500, said);
                assertNotNull(item.at("/problem/detail").textValue(), said);
            } else {
                recorded.add(item.get("id").asText());
            }
            if (mustBeRecorded.get(i) != null) {
                assertEquals(
                        mustBeRecorded.get(i), !item.get("outcome").asText().equals("rejected"), said);
            }
        }
        assertEquals(recorded.size(), Sql.rowsOf(api.workspace(), "time_entry"));
        api.get("/v1/time-entries?limit=500").statusCode(200);
        api.get("/v1/activities?limit=500").statusCode(200);
    }

    /** Makes one field of an entry hostile; whether it can be recorded all the same is known for its texts. */
    private static void hostile(
            Map<String, Object> fine, List<Object> items, List<Boolean> mustBeRecorded, Random random) {
        String text = HostileText.next(random);
        String field = List.of(
                        "description",
                        "client",
                        "project",
                        "task",
                        "tags",
                        "text",
                        "source",
                        "externalId",
                        "startedAt",
                        "endedAt",
                        "day",
                        "seconds",
                        "zone",
                        "memberId",
                        "activityId",
                        "planned",
                        "evidence",
                        "billable")
                .get(random.nextInt(18));
        switch (field) {
            case "description" -> {
                items.add(with(fine, field, text));
                mustBeRecorded.add(HostileText.isTaken(text, 3_000));
            }
            case "client", "project", "task" -> {
                items.add(with(fine, field, text));
                mustBeRecorded.add(HostileText.isTaken(text, 200));
            }
            case "tags" -> {
                items.add(with(fine, field, List.of("a", text)));
                mustBeRecorded.add(HostileText.isTaken(text, 100));
            }
            case "text" -> {
                items.add(with(with(without(fine, "activityId"), field, text), "project", "P"));
                mustBeRecorded.add(PlainText.rule(text) == null && PlainText.length(text) <= 200);
            }
            default -> {
                items.add(random.nextInt(5) == 0 ? with(fine, PlainText.cleaned(text), "x") : with(fine, field, text));
                mustBeRecorded.add(null);
            }
        }
    }
}
