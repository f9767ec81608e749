package dev.handover.classification.market;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shipped wages stand in for rates nobody stated, in the workspace's money or not at all. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ShippedWagesIT {

    private final Owner owner = new Owner();

    private String effective() {
        return "/v1/market-rates/effective?activityId=" + owner.activity;
    }

    private void hasBookkeeping() {
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE").hearsOfWorkload(1, "39.00");
        Owner.awaits(() -> owner.reads().get("/v1/activities/" + owner.activity), r -> r.statusCode() == 200);
    }

    private void states(String settings) {
        owner.writes().body(settings).put("/v1/market-settings").then().statusCode(200);
    }

    @Test
    void theCatalogueIsSearchedAndPaged() {
        Response first = owner.reads().get("/v1/occupations?limit=2");
        assertEquals(200, first.statusCode());
        assertEquals("11-1021", first.path("items[0].code"));
        owner.reads()
                .get("/v1/occupations?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items[0].code", equalTo("11-2022"));
        owner.reads()
                .get("/v1/occupations?q=clerks bookkeeping")
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("43-3031"))
                .body("items[0].medianHourlyUsd", equalTo("23.66"))
                .body("items[0].source", equalTo("BLS OEWS May 2024, national"))
                .body("items[0].currency", equalTo("USD"))
                .body("items[0].rates.target", equalTo(List.of("FREELANCER", "VIRTUAL_EMPLOYEE", "STAFF")))
                .body("items[0].rates.rate", equalTo(List.of("33.80", "13.25", "23.66")));
        owner.reads().get("/v1/occupations?area=PEOPLE").then().body("items.area", everyItem(equalTo("PEOPLE")));
        owner.reads().get("/v1/occupations?q=nobody").then().body("items", hasSize(0));
        owner.reads().get("/v1/occupations?limit=501").then().statusCode(422);
        owner.reads().get("/v1/occupations?cursor=nonsense").then().statusCode(400);
        owner.with("audit:read").get("/v1/occupations").then().statusCode(403);
    }

    @Test
    void whereEachRateComesFromIsShown() {
        hasBookkeeping();
        owner.reads()
                .get(effective())
                .then()
                .statusCode(200)
                .body("currency", equalTo("USD"))
                .body("rates", hasSize(3))
                .body("rates.source", everyItem(equalTo("DEFAULT")))
                .body("rates.occupation", everyItem(equalTo("43-3031")))
                .body("rates.publishedIn", hasItem("BLS OEWS May 2024, national"));
        owner.writes()
                .body("{\"rates\":[{\"target\":\"FREELANCER\",\"occupation\":\"43-3031\",\"rate\":\"31\"},"
                        + "{\"target\":\"FREELANCER\",\"rate\":\"99\"}]}")
                .put("/v1/market-rates")
                .then()
                .statusCode(200);
        owner.reads()
                .get(effective())
                .then()
                .body("rates[0].source", equalTo("STATED"))
                .body("rates[0].statedFor", equalTo("OCCUPATION"))
                .body("rates[0].rate", equalTo("31"))
                .body("rates[2].source", equalTo("DEFAULT"));
        new Owner().reads().get(effective()).then().statusCode(404);
        owner.reads().get("/v1/market-rates/effective").then().statusCode(422);
        owner.with("audit:read").get(effective()).then().statusCode(403);
    }

    @Test
    void anotherCurrencyNeedsAnExchangeRateSomebodyStates() {
        hasBookkeeping();
        owner.statesEconomics("100000");
        owner.reads().get(effective()).then().body("rates", hasSize(0)).body("currency", equalTo("EUR"));
        owner.reads().get("/v1/occupations?limit=1").then().body("items[0].currency", nullValue());
        owner.awaitsVerdict("KEEP_FOR_NOW");

        states("{\"locale\":\"DE\",\"currency\":\"EUR\",\"usdRate\":\"0.5\"}");
        owner.reads()
                .get(effective())
                .then()
                .body("rates", hasSize(3))
                .body("rates[2].rate", equalTo("11.83"))
                .body("rates[2].onCost", equalTo("0.342"));
        owner.awaitsVerdict("DELEGATE");
    }

    @Test
    void shippedWagesCanBeTurnedOff() {
        hasBookkeeping();
        owner.awaitsVerdict("DELEGATE");
        states("{\"locale\":\"US\",\"useDefaults\":false}");
        owner.reads().get(effective()).then().body("rates", hasSize(0));
        assertEquals(
                "OWNER_ECONOMICS_UNKNOWN",
                owner.awaitsVerdict("NEEDS_INPUT").getList("answer.reasons").get(0));
    }

    @Test
    void settingsAreReplacedByWhoSawThem() {
        Response unstated = owner.reads().get("/v1/market-settings");
        assertEquals("US", unstated.path("locale"));
        assertEquals(true, unstated.path("useDefaults"));
        assertEquals("\"v0\"", unstated.header("ETag"));
        Response stated = owner.writes()
                .header("If-Match", "\"v0\"")
                .body("{\"locale\":\"FR\",\"staffOnCost\":\"0.4\"}")
                .put("/v1/market-settings");
        assertEquals("0.4", stated.path("staffOnCost"));
        owner.writes()
                .header("If-Match", "\"v0\"")
                .body("{\"locale\":\"US\"}")
                .put("/v1/market-settings")
                .then()
                .statusCode(412);
        new Owner().reads().get("/v1/market-settings").then().body("locale", equalTo("US"));
        owner.reads()
                .body("{\"locale\":\"US\"}")
                .put("/v1/market-settings")
                .then()
                .statusCode(403);
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        owner.statesEconomics("100000");
        owner.writes()
                .body("{\"locale\":\"ZZ\",\"currency\":\"USD\",\"usdRate\":\"2\"}")
                .put("/v1/market-settings")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("locale", "currency", "usdRate")));
        owner.writes()
                .body("{\"locale\":\"germany\",\"usdRate\":\"0\",\"platformFee\":\"-1\"}")
                .put("/v1/market-settings")
                .then()
                .statusCode(422)
                .body("violations", hasSize(3));
        owner.writes().body("{}").put("/v1/market-settings").then().statusCode(422);
        owner.reads().get("/v1/market-settings").then().header("ETag", "\"v0\"");
    }
}
