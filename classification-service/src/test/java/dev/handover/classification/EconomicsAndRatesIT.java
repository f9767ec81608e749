package dev.handover.classification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class EconomicsAndRatesIT {

    private final Owner owner = new Owner();

    @Test
    void economicsAreUnknownUntilStatedAndThenReplaced() {
        owner.reads().get("/v1/economics").then().statusCode(404);
        owner.statesEconomics("100000");
        String tag = owner.reads()
                .get("/v1/economics")
                .then()
                .statusCode(200)
                .body("income", equalTo("100000"))
                .body("currency", equalTo("EUR"))
                .extract()
                .header("ETag");
        owner.writes()
                .header("If-Match", tag)
                .body("{\"currency\":\"CHF\",\"nextBestUse\":\"120\"}")
                .put("/v1/economics")
                .then()
                .statusCode(200)
                .body("currency", equalTo("CHF"))
                .body("income", equalTo(null));
        owner.writes()
                .header("If-Match", tag)
                .body("{\"currency\":\"CHF\"}")
                .put("/v1/economics")
                .then()
                .statusCode(412);
    }

    @Test
    void aTagLongerThanAnyIsRefusedByName() {
        owner.writes()
                .header("If-Match", "\"v" + "1".repeat(200) + "\"")
                .body("{\"currency\":\"EUR\"}")
                .put("/v1/economics")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("If-Match"));
        owner.reads().get("/v1/economics").then().statusCode(404);
    }

    @Test
    void wrongEconomicsAreNamedAndNotStored() {
        owner.writes()
                .body("{\"currency\":\"euro\",\"income\":\"-1\",\"absorption\":\"1.1\"}")
                .put("/v1/economics")
                .then()
                .statusCode(422)
                .body("violations", hasSize(3));
        owner.writes().body("{\"income\":\"1\"}").put("/v1/economics").then().statusCode(422);
        owner.reads().body("{\"currency\":\"EUR\"}").put("/v1/economics").then().statusCode(403);
        owner.reads().get("/v1/economics").then().statusCode(404);
    }

    @Test
    void thereAreNoRatesUntilTheOwnerStatesThem() {
        owner.reads().get("/v1/market-rates").then().statusCode(200).body("rates", hasSize(0));
        owner.statesRate("45");
        owner.reads().get("/v1/market-rates").then().body("rates[0].rate", equalTo("45"));
        new Owner().reads().get("/v1/market-rates").then().body("rates", hasSize(0));
    }

    @Test
    void oneRatePerTargetAndOccupation() {
        owner.writes()
                .body("{\"rates\":[{\"target\":\"STAFF\",\"rate\":\"1\"},{\"target\":\"STAFF\",\"rate\":\"2\"}]}")
                .put("/v1/market-rates")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("rates[1].target"));
        owner.writes()
                .body("{\"rates\":[{\"rate\":\"1\"}]}")
                .put("/v1/market-rates")
                .then()
                .statusCode(422);
    }

    @Test
    void theRateOfTheOccupationGoesBeforeTheGeneralOne() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        owner.writes()
                .body("{\"rates\":[{\"target\":\"FREELANCER\",\"occupation\":\"bookkeeping\",\"rate\":\"400\"},"
                        + "{\"target\":\"FREELANCER\",\"occupation\":\"FINANCE\",\"rate\":\"19\"},"
                        + "{\"target\":\"FREELANCER\",\"rate\":\"20\"}]}")
                .put("/v1/market-rates")
                .then()
                .statusCode(200);
        owner.awaitsVerdict("KEEP_FOR_NOW");
    }
}
