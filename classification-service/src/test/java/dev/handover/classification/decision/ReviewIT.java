package dev.handover.classification.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What is kept or learnt for now is looked at again. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ReviewIT {

    private final Owner owner = new Owner();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private void reviewFellOn(LocalDate day) throws Exception {
        try (Connection connection = Sql.asApp();
                Statement statement = connection.createStatement()) {
            Sql.enter(connection, owner.workspace);
            statement.executeUpdate("UPDATE decision SET review_on = '" + day + "' WHERE current");
        }
    }

    @Test
    void aReviewFallsDueOnItsDayAndStaysDueUntilTheOwnerAnswers() throws Exception {
        owner.hasWorkToDelegate().statesRate("400");
        JsonPath kept = owner.awaitsVerdict("KEEP_FOR_NOW");
        assertEquals(today.plusDays(90).toString(), kept.getString("reviewOn"));
        assertFalse(kept.getBoolean("reviewDue"));
        owner.reads()
                .get("/v1/decisions?reviewDueBefore=" + today.plusDays(90))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        owner.reads()
                .get("/v1/decisions?reviewDueBefore=" + today.plusDays(91))
                .then()
                .body("items", hasSize(1));
        owner.reads().get("/v1/decisions?reviewDueBefore=soon").then().statusCode(400);

        reviewFellOn(today);
        JsonPath due = owner.awaitsDecision(d -> d.getBoolean("reviewDue"));
        assertEquals(kept.getString("decisionId"), due.getString("decisionId"), "nothing else is new");
        owner.decides()
                .body("{\"decisionId\":\"" + due.getString("decisionId") + "\"}")
                .post("/v1/decisions/" + owner.activity + "/acceptance")
                .then()
                .statusCode(200)
                .body("reviewDue", equalTo(false))
                .body("reviewOn", equalTo(today.plusDays(90).toString()));

        reviewFellOn(today.minusDays(3));
        String id = owner.awaitsDecision(d -> d.getBoolean("reviewDue")).getString("decisionId");
        owner.decides()
                .body("{\"decisionId\":\"" + id + "\"}")
                .post("/v1/decisions/" + owner.activity + "/refusal")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("reviewDue", equalTo(false));
    }

    @Test
    void whatIsHandedOverNeedsNoReview() {
        assertNull(owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("reviewOn"));
    }
}
