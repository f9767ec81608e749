package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.house.Contracts;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that holds everything of a range makes what is stored equal to it, once somebody agreed to each change. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportMirrorIT {

    private static final String MARCH = "?mode=MIRROR&from=2026-03-01&to=2026-03-31";
    private static final String KEPT = call("Call", "2026-03-02", "09:00:00", "10:00:00");
    private static final String CHANGED = call("Mail", "2026-03-03", "09:00:00", "10:00:00");
    private static final String GONE = call("Lunch", "2026-03-04", "12:00:00", "13:00:00");
    private static final String OUTSIDE = call("Plan", "2026-02-27", "09:00:00", "10:00:00");
    private static final String NEW = call("Tender", "2026-03-05", "09:00:00", "11:00:00");

    private final ImportApi imports = new ImportApi();

    @BeforeEach
    void entries() {
        imports.anna();
        imports.imported("", toggl(KEPT, CHANGED, GONE, OUTSIDE));
    }

    private String preview(String file) {
        String id = imports.sent(MARCH, file);
        imports.awaited(id, "PREVIEWED");
        return id;
    }

    private List<String> stored() {
        return imports.entries().getList("items.description", String.class).stream()
                .sorted()
                .toList();
    }

    private static Map<String, Integer> withRemoved(Map<String, Integer> counts, int removed) {
        Map<String, Integer> all = new java.util.HashMap<>(counts);
        if (removed > 0) {
            all.put("removed", removed);
        }
        return all;
    }

    @Test
    void whatIsStoredOfTheRangeBecomesTheFile() {
        String file = toggl(KEPT, CHANGED.replace("10:00:00", "11:00:00").replace("Mail", "Letters"), NEW);
        String id = preview(file);
        JsonPath preview = imports.status(id);
        assertEquals(withRemoved(counts(1, 1, 1, 0), 1), counts(preview));
        assertEquals(List.of("Call", "Lunch", "Mail", "Plan"), stored(), "nothing happens before somebody agrees");
        JsonPath removed = imports.rows(id, "?outcome=removed");
        assertEquals(List.of("Lunch"), removed.getList("items.entry.description"));
        assertEquals(5, removed.getInt("items[0].row"), "behind the rows of the file");

        imports.commit(id, "{}").statusCode(202);
        assertEquals(withRemoved(counts(1, 1, 1, 0), 1), counts(imports.awaited(id, "COMMITTED")));
        assertEquals(List.of("Call", "Letters", "Plan", "Tender"), stored());
        Broker.await(
                        "audit.time-entry",
                        imports.api.workspace(),
                        seen -> seen.stream().anyMatch(event -> event.type().equals("audit.time-removed.v1")))
                .forEach(event -> Contracts.fits("audit-service", event.type(), event.body()));

        String again = preview(file);
        assertEquals(withRemoved(counts(0, 3, 0, 0), 0), counts(imports.status(again)));
    }

    @Test
    void eachChangeCanBeDeclined() {
        String id = preview(toggl(KEPT, CHANGED.replace("Mail", "Letters"), NEW));
        int lunch = imports.rows(id, "?outcome=removed").getInt("items[0].row");
        imports.commit(id, "{\"declined\":[3," + lunch + "]}").statusCode(202);
        assertEquals(withRemoved(counts(1, 1, 0, 2), 0), counts(imports.awaited(id, "COMMITTED")));
        assertEquals(List.of("Call", "Lunch", "Mail", "Plan", "Tender"), stored());
        assertEquals(
                List.of("declined", "declined"),
                imports.rows(id, "?outcome=rejected").getList("items.code"));
    }

    @Test
    void rowsOutsideOfTheRangeAndEntriesOfOthersAreLeftAlone() {
        imports.member("Ben", "ben@agency.example");
        imports.imported(
                "",
                toggl(GONE).replace("anna@agency.example", "ben@agency.example").replace("Anna Berg", ""));
        String id = preview(toggl(KEPT, CHANGED, GONE, NEW, OUTSIDE.replace("Plan", "Review")));
        imports.commit(id, "{}").statusCode(202);
        assertEquals(withRemoved(counts(1, 3, 0, 1), 0), counts(imports.awaited(id, "COMMITTED")));
        assertEquals("outside-mirror", imports.rows(id, "?outcome=rejected").getString("items[0].code"));
        assertEquals(List.of("Call", "Lunch", "Lunch", "Mail", "Plan", "Tender"), stored());
    }

    @Test
    void aMirrorCanBeTakenBack() {
        String id = preview(toggl(KEPT, CHANGED.replace("Mail", "Letters")));
        imports.commit(id, "{}").statusCode(202);
        imports.awaited(id, "COMMITTED");
        assertEquals(List.of("Call", "Letters", "Plan"), stored());
        JsonPath reverted = imports.reverted(id);
        assertEquals(2, reverted.getInt("undone.restored"));
        assertEquals(List.of("Call", "Lunch", "Mail", "Plan"), stored());
    }

    @Test
    void anOlderFileDoesNotBringBackWhatAMirrorRemovedAndANewerOneDoes() {
        String id = preview(toggl(KEPT, CHANGED));
        imports.commit(id, "{}").statusCode(202);
        imports.awaited(id, "COMMITTED");

        JsonPath older = imports.imported("", toggl(KEPT, CHANGED, GONE));
        assertEquals(withRemoved(counts(0, 2, 0, 1), 0), counts(older));
        assertEquals(
                "entry-gone",
                imports.rows(older.getString("id"), "?outcome=rejected").getString("items[0].code"));
        assertEquals(List.of("Call", "Mail", "Plan"), stored());

        String newer = imports.sent("?exportedAt=2099-01-01T00:00:00Z", toggl(KEPT, CHANGED, GONE));
        assertEquals(withRemoved(counts(1, 2, 0, 0), 0), counts(imports.awaited(newer, "COMMITTED")));
        assertEquals(List.of("Call", "Lunch", "Mail", "Plan"), stored());
    }

    @Test
    void aRangeIsNeededAndAChangedReadingIsLookedAtAgain() {
        for (String query : List.of("?mode=MIRROR", "?mode=MIRROR&from=2026-03-02&to=2026-03-01", "?from=2026-03-01")) {
            imports.send(query, toggl(KEPT).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .statusCode(422)
                    .body("type", endsWith(":invalid"));
        }
        String id = preview(toggl(KEPT, CHANGED, GONE));
        imports.commit(id, "{\"declined\":[2],\"answers\":{\"zone\":\"UTC\"}}")
                .statusCode(409)
                .body("type", endsWith(":import-read-again"));
        imports.commit(id, "{\"answers\":{\"zone\":\"UTC\"}}").statusCode(202);
        JsonPath again = imports.awaited(id, "PREVIEWED");
        assertEquals(withRemoved(counts(0, 0, 3, 0), 0), counts(again));
        assertTrue(stored().contains("Lunch"));
    }
}
