package dev.handover.classification.clarity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** How clear the workspace's decisions are. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ClarityIT {

    private final Owner owner = new Owner();

    private void level(String level) throws Exception {
        try (Connection connection = Sql.asApp();
                Statement statement = connection.createStatement()) {
            Sql.enter(connection, owner.workspace);
            statement.executeUpdate("UPDATE decision SET confidence_level = '" + level
                    + "' WHERE current AND activity_id = '" + owner.activity + "'");
        }
    }

    @Test
    void theIndexIsTheShareOfHoursThatAreDecidedSurely() throws Exception {
        owner.reads().get("/v1/clarity").then().statusCode(200).body("index", nullValue());
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        Owner unknown = owner.withAnotherActivity();
        unknown.hearsOfActivity(1, "Zirbelkram", null, "ACTIVE").hearsOfWorkload(1, "13.00");
        unknown.awaitsDecision(d -> "13.00".equals(d.getString("hoursPerMonth")));
        level("MEDIUM");

        owner.reads()
                .get("/v1/clarity")
                .then()
                .statusCode(200)
                .body("index", equalTo("0.7500"))
                .body("hours.all", equalTo("52.00"))
                .body("hours.clear", equalTo("39.00"))
                .body("byLevel.find { it.level == 'MEDIUM' }.activities", equalTo(1))
                .body("byVerdict.verdict", contains("NEEDS_INPUT", "DELEGATE"))
                .body("leastClear", hasSize(1))
                .body("leastClear[0].name", equalTo("Zirbelkram"))
                .body("leastClear[0].level", equalTo("NONE"))
                .body("leastClear[0].question.fact", equalTo("growth"));
        level("LOW");
        owner.reads()
                .get("/v1/clarity")
                .then()
                .body("index", equalTo("0.0000"))
                .body("leastClear.name", contains("Bookkeeping", "Zirbelkram"));
        new Owner().reads().get("/v1/clarity").then().body("hours.all", equalTo("0.00"));
        owner.with("classification:write").get("/v1/clarity").then().statusCode(403);
    }
}
