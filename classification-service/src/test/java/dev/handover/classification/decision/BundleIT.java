package dev.handover.classification.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Activities of one skill cluster that are handed over go to one person. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class BundleIT {

    private final Owner books = new Owner();

    private Owner another(String name, String hours) {
        return books.withAnotherActivity()
                .hearsOfActivity(1, name, "FINANCE", "ACTIVE")
                .hearsOfWorkload(1, hours)
                .statesFacts("{\"growth\":1,\"skill\":4,\"specificity\":2,\"codifiability\":2}");
    }

    private static List<String> members(JsonPath decision) {
        return decision.getList("answer.bundle.members");
    }

    @Test
    void whoeverJoinsOrLeavesIsNoticedByTheOthers() throws Exception {
        assertNull(books.hasWorkToDelegate().awaitsVerdict("DELEGATE").get("answer.bundle"));
        Owner invoices = another("Bookkeeping of the shop", "11.00");

        JsonPath joined = books.awaitsDecision(d -> d.get("answer.bundle") != null);
        assertEquals(List.of("Bookkeeping", "Bookkeeping of the shop"), members(joined));
        assertEquals("50.00", joined.getString("answer.bundle.hoursPerMonth"));
        assertEquals(
                List.of("Bookkeeping of the shop", "Bookkeeping"),
                members(invoices.awaitsDecision(d -> d.get("answer.bundle") != null)));
        assertEquals("peers", joined.getString("change.causes[0].input"));

        String id = invoices.awaitsVerdict("DELEGATE").getString("decisionId");
        invoices.decides()
                .body("{\"decisionId\":\"" + id + "\"}")
                .post("/v1/decisions/" + invoices.activity + "/refusal")
                .then()
                .statusCode(200);
        books.awaitsDecision(d -> d.get("answer.bundle") == null);
        assertEquals(0, rows("bundle_change"));
    }

    @Test
    void manyThatJoinAtOnceComeToRest() throws Exception {
        books.hasWorkToDelegate();
        int count = 8;
        for (int i = 1; i < count; i++) {
            another("Bookkeeping of client " + i, (10 + i) + ".00");
        }
        JsonPath last = books.awaitsDecision(
                d -> d.get("answer.bundle") != null && members(d).size() == count);
        assertEquals("137.00", last.getString("answer.bundle.hoursPerMonth"));
        Owner.awaits(
                () -> books.reads().get("/v1/economics"), r -> rows("bundle_change") + rows("reconsideration") == 0);
        long before = rows("decision");
        Owner.awaits(
                () -> books.reads().get("/v1/economics"), r -> rows("bundle_change") + rows("reconsideration") == 0);
        assertEquals(before, rows("decision"), "nothing moves any more");
    }

    private long rows(String table) {
        try {
            return Sql.rowsOf(books.workspace, table);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
