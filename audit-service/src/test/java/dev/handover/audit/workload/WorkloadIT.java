package dev.handover.audit.workload;

import static dev.handover.audit.AuditApi.entry;
import static dev.handover.audit.AuditApi.owner;
import static dev.handover.audit.AuditApi.with;
import static dev.handover.audit.AuditApi.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.audit.AuditApi;
import dev.handover.chassis.house.Contracts;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class WorkloadIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-02-02");

    private final AuditApi api = new AuditApi();
    private String ada;
    private String books;

    @BeforeEach
    void anOwnerAndAnActivity() {
        ada = api.owner();
        books = api.activity("Bookkeeping");
    }

    private static JsonNode json(Broker.Received event) {
        try {
            return new ObjectMapper().readTree(event.body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The latest measures of an activity, once they satisfy a condition. */
    private JsonNode measured(String activity, Predicate<JsonNode> condition) {
        List<Broker.Received> seen = Broker.await(
                "audit.workload",
                api.workspace(),
                events -> last(events, activity) != null && condition.test(last(events, activity)));
        return last(seen, activity);
    }

    private static JsonNode last(List<Broker.Received> events, String activity) {
        JsonNode last = null;
        for (Broker.Received event : events) {
            JsonNode data = json(event);
            if (data.get("activityId").asText().equals(activity)) {
                last = data;
            }
        }
        return last;
    }

    private static Predicate<JsonNode> hours(String figure, String value) {
        return data -> data.get(figure).asText().equals(value);
    }

    private String day(int offset) {
        return MONDAY.plusDays(offset).toString();
    }

    @Test
    void nineHoursAWeekAreToldAsThirtyNineAMonthInTheContractsShape() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int week = 0; week < 8; week++) {
            items.add(with(
                    with(
                            with(
                                    entry(ada, books, day(week * 7) + "T07:00:00Z", day(week * 7) + "T16:00:00Z"),
                                    "tags",
                                    List.of("tool:Xero")),
                            "description",
                            "Send invoices"),
                    "evidence",
                    "IMPORTED"));
        }
        String other = api.activity("Last day");
        items.add(entry(ada, other, day(55) + "T08:00:00Z", day(55) + "T08:30:00Z"));
        api.post("/v1/time-entries/batch", Map.of("items", items)).statusCode(200);

        JsonNode data = measured(books, hours("hoursPerMonth", "39.00"));

        assertEquals("2026-02-02", data.at("/window/from").asText());
        assertEquals("2026-03-29", data.at("/window/to").asText());
        assertEquals(56, data.at("/window/days").asInt());
        assertEquals("4.33", data.get("occurrencesPerMonth").asText());
        assertEquals("0.00", data.get("teamHoursPerMonth").asText());
        assertEquals(9, data.get("observedDays").asInt());
        assertEquals(32_400, data.get("medianBlockSeconds").asInt());
        assertEquals(1.0, data.at("/evidence/IMPORTED").asDouble());
        assertEquals("Xero", data.at("/tools/0").asText());
        assertEquals("Send invoices", data.at("/steps/0/text").asText());
        assertEquals(8, data.at("/steps/0/occurrences").asInt());
        assertEquals(8 * 32_400, data.at("/steps/0/seconds").asInt());
        for (Broker.Received event : Broker.await("audit.workload", api.workspace(), seen -> seen.size() >= 2)) {
            Contracts.fits("audit-service", event.type(), event.body());
        }
    }

    @Test
    void aBurstOfEntriesIsMeasuredTogetherAndVersionsRise() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            items.add(entry(ada, books, day(i % 50) + "T08:00:00Z", day(i % 50) + "T08:10:00Z"));
        }
        api.post("/v1/time-entries/batch", Map.of("items", items)).statusCode(200);
        measured(books, data -> data.get("observedDays").asInt() == 50);
        api.recorded(entry(ada, books, day(50) + "T08:00:00Z", day(50) + "T08:10:00Z"));

        measured(books, data -> data.get("observedDays").asInt() == 51);

        List<Integer> versions = Broker.await("audit.workload", api.workspace(), seen -> seen.size() >= 2).stream()
                .map(event -> json(event).get("version").asInt())
                .toList();
        assertEquals(List.of(1, 2), versions);
    }

    @Test
    void aMovedWindowIsToldForTheUntouchedActivitiesToo() {
        String other = api.activity("Sales");
        api.recorded(entry(ada, books, day(0) + "T08:00:00Z", day(0) + "T10:00:00Z"));
        measured(books, data -> data.at("/window/days").asInt() == 1);

        api.recorded(entry(ada, other, day(6) + "T08:00:00Z", day(6) + "T10:00:00Z"));

        JsonNode data = measured(books, told -> told.at("/window/days").asInt() == 7);
        // 2 h in a week are 2 × 52/12 a month.
        assertEquals("8.67", data.get("hoursPerMonth").asText());
        assertEquals(2, data.get("observedDays").asInt());
    }

    @Test
    void theTeamsHoursStandApartAndMoveWithTheOwner() {
        String bob = AuditApi.id(
                api.post("/v1/members", without(owner("Bob"), "isOwner")).statusCode(201));
        api.recorded(entry(ada, books, day(0) + "T08:00:00Z", day(0) + "T09:00:00Z"));
        api.recorded(entry(bob, books, day(6) + "T08:00:00Z", day(6) + "T12:00:00Z"));
        JsonNode data = measured(books, hours("teamHoursPerMonth", "17.33"));
        assertEquals("4.33", data.get("hoursPerMonth").asText());

        api.patch("/v1/members/" + bob, "*", "{\"isOwner\":true}").statusCode(200);

        measured(books, hours("hoursPerMonth", "21.67"));
    }

    @Test
    void removedTimeIsMeasuredAsGone() {
        String id = api.recorded(entry(ada, books, day(0) + "T08:00:00Z", day(0) + "T09:00:00Z"));
        measured(books, data -> data.get("observedDays").asInt() == 1);

        api.call()
                .header("If-Match", "*")
                .delete("/v1/time-entries/" + id)
                .then()
                .statusCode(204);

        JsonNode data = measured(books, hours("hoursPerMonth", "0.00"));
        assertEquals(0, data.get("observedDays").asInt());
        assertEquals(0, data.get("steps").size());
    }

    @Test
    void aMembersNewZoneMovesTheDaySums() throws Exception {
        // 23:30 to 00:30 in Berlin is one day in Lisbon.
        api.recorded(entry(ada, books, "2026-02-02T22:30:00Z", "2026-02-02T23:30:00Z"));
        assertEquals(2, Sql.rowsOf(api.workspace(), "day_work"));

        api.patch("/v1/members/" + ada, "*", "{\"zone\":\"Europe/Lisbon\"}").statusCode(200);

        assertEquals(1, Sql.rowsOf(api.workspace(), "day_work"));
    }

    @Test
    void plannedAndRunningTimeIsNotWork() throws Exception {
        api.recorded(with(entry(ada, books), "planned", true));
        String running = api.recorded(without(entry(ada, books), "endedAt"));
        assertEquals(0, Sql.rowsOf(api.workspace(), "day_work"));

        api.patch("/v1/time-entries/" + running, "*", "{\"seconds\":600}").statusCode(200);

        assertEquals(1, Sql.rowsOf(api.workspace(), "day_work"));
        assertTrue(measured(books, data -> true).get("medianBlockSeconds").asInt() == 600);
    }
}
