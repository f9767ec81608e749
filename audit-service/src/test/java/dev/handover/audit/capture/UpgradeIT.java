package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.call;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.toggl;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.audit.AuditApi;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entries of the version before are found again, and its imports can be taken back. */
@QuarkusTest
@QuarkusTestResource(value = DatabaseOfTheVersionBefore.class, restrictToAnnotatedClass = true)
class UpgradeIT {

    private static final String WORKSPACE = "0195c0de-0000-7000-8000-000000000001";
    private static final String FIRST = "0195c0de-0000-7000-8000-0000000000c1";
    private static final String SECOND = "0195c0de-0000-7000-8000-0000000000c2";

    private final ImportApi imports = new ImportApi(new AuditApi(UUID.fromString(WORKSPACE)));

    private static String row(String text, int day) {
        String date = "2026-03-0" + day;
        return call(text, date, "09:00:00", "10:00:00");
    }

    private List<String> standing() {
        return imports.entries().getList("items.description", String.class).stream()
                .sorted()
                .toList();
    }

    @Test
    void identitiesMadeOfContentsAreBroughtAlong() throws Exception {
        JsonPath before = imports.status(FIRST);
        assertEquals("COMMITTED", before.getString("status"));
        assertNull(imports.entries().getString("items.find { it.source == 'toggl-csv' }.externalId"));
        assertEquals("api-1", imports.entries().getString("items.find { it.source == 'api' }.externalId"));

        JsonPath again =
                imports.imported("", toggl(row("Call", 2), row("Client call", 3), row("Call", 4), row("Call", 5)));
        assertEquals(counts(1, 3, 0, 0), counts(again), "the one that was taken back comes back");
        assertEquals(5, Sql.rowsOf(imports.api.workspace(), "time_entry"));
        JsonPath older = imports.imported("", toggl(row("Call", 3)));
        assertEquals(counts(0, 1, 0, 0), counts(older), "what the first import said is known to be old");
        assertEquals("older-than-known", imports.rows(older.getString("id"), "").getString("items[0].code"));

        imports.reverted(again.getString("id"));
        imports.reverted(older.getString("id"));
        assertEquals(List.of("Call", "Call", "Call", "Client call"), standing());
        imports.reverted(FIRST);
        assertEquals(
                List.of("Call", "Call", "Call", "Client call"),
                standing(),
                "the second import says two of them too, and a person corrected the third");
        imports.reverted(SECOND);
        assertEquals(
                List.of("Call", "Call"),
                standing(),
                "left are the one that a person corrected, and the one of the API");
    }
}
