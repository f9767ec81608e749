package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an export becomes: looked at first, stored once, and summed up. Figures: {@link EightWeeks}. */
@ExtendWith(Running.class)
@TestMethodOrder(OrderAnnotation.class)
class ImportedWeeksIT {
    private static Tenant tenant;

    @BeforeAll
    static void anOwner() {
        tenant = Tenant.withOwner();
    }

    @Test
    @Order(1)
    void thePreviewSaysWhatItAssumesAndStoresNothing() {
        JsonNode preview = tenant.preview(EightWeeks.toggl());
        assertEquals(EightWeeks.ROWS, preview.get("counts").get("created").asInt(), preview.toString());
        assertEquals(0, preview.get("counts").get("rejected").asInt(), preview.toString());
        assertFalse(preview.get("assumptions").isEmpty());
        preview.get("assumptions")
                .forEach(each -> assertFalse(each.get("because").asText().isBlank(), each.toString()));
        assertEquals(0, tenant.entries());
        JsonNode counts = tenant.commit(preview);
        assertEquals(EightWeeks.ROWS, counts.get("created").asInt());
        assertEquals(EightWeeks.ROWS, tenant.entries());
    }

    @Test
    @Order(2)
    void theSameFileAgainCreatesNothing() {
        JsonNode counts = tenant.importAll(EightWeeks.toggl());
        assertEquals(0, counts.get("created").asInt(), counts.toString());
        assertEquals(EightWeeks.ROWS, counts.get("unchanged").asInt(), counts.toString());
        assertEquals(EightWeeks.ROWS, tenant.entries());
    }

    @Test
    @Order(3)
    void theOverviewShowsSummedAndClockTimeAndWhatItIsWorth() {
        JsonNode overview = tenant.audit().read("/v1/overview?" + EightWeeks.RANGE + "&groupBy=activity");
        JsonNode totals = overview.get("totals");
        assertEquals(95 * EightWeeks.HOUR, totals.get("summedSeconds").asLong());
        assertEquals(91 * EightWeeks.HOUR, totals.get("clockSeconds").asLong());
        assertEquals("4750.00", totals.get("cost").get("amount").asText());
        assertEquals("EUR", totals.get("cost").get("currency").asText());
        Map<String, Long> hours = new HashMap<>();
        overview.get("groups")
                .forEach(group -> hours.put(
                        group.get("keys").get("activity").get("name").asText(),
                        group.get("summedSeconds").asLong() / EightWeeks.HOUR));
        assertEquals(
                Map.of("Bookkeeping", 72L, "Vision", 16L, "Newsletter", 4L, "Support", 2L, "Server updates", 1L),
                hours);
    }

    @Test
    @Order(4)
    void anEntryOverMidnightCountsInBothDaysAndTheClockChangeTakesAnHour() {
        assertEquals(1 * EightWeeks.HOUR, day("2026-02-19", "Support"));
        assertEquals(1 * EightWeeks.HOUR, day("2026-02-20", "Support"));
        assertEquals(1 * EightWeeks.HOUR, day("2026-03-29", "Server updates"));
    }

    private static long day(String day, String activity) {
        JsonNode groups = tenant.audit()
                .read("/v1/overview?from=" + day + "&to=" + day + "&zone=Europe/Berlin&groupBy=activity")
                .get("groups");
        for (JsonNode group : groups) {
            if (group.get("keys").get("activity").get("name").asText().equals(activity)) {
                return group.get("summedSeconds").asLong();
            }
        }
        return 0;
    }
}
