package dev.handover.classification.outcome;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.house.Contracts;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outcomes are measured, told, shown, and calibrated by. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class OutcomesIT {

    private final Story story = new Story(new Owner());

    private JsonPath wholeStory() {
        story.accepted();
        story.tells("engagement-started", story.state("engagement-started", 1));
        story.tells("delivery-accepted", story.delivered(2, 1));
        story.tells("delivery-accepted", story.delivered(3, 2));
        story.tells("delivery-accepted", story.delivered(4, 3));
        story.measures(2, "6.00");
        return story.awaits(o -> o.getString("status").equals("ON_TRACK") && o.getInt("quality.deliveries") == 3);
    }

    @Test
    void theWholeStoryEndsInTheFiguresReckonedByHand() {
        JsonPath outcome = wholeStory();

        assertEquals("3.00", outcome.getString("monthsElapsed"));
        assertEquals("39.00", outcome.getString("hours.beforePerMonth"));
        assertEquals("35.10", outcome.getString("hours.promisedPerMonth"));
        assertEquals("33.00", outcome.getString("hours.freedPerMonth"));
        assertEquals("99.00", outcome.getString("hours.freedSoFar"));
        assertEquals("-0.0598", outcome.getString("hours.error"));
        assertEquals("1500.00", outcome.getString("money.spent"));
        assertEquals("1575.00", outcome.getString("money.spentAllIn"));
        assertEquals("3040.00", outcome.getString("money.oneOff"), "50·(40 + 4) + 21·40");
        assertEquals("1125.00", outcome.getString("money.netPerMonth"), "50·33 − 525");
        assertEquals("936.00", outcome.getString("money.promisedNetPerMonth"));
        assertEquals("335.00", outcome.getString("money.netSoFar"));
        assertEquals("0.2019", outcome.getString("money.error"));
        assertEquals("4.33", outcome.getString("quality.average"));
        assertEquals("0.3333", outcome.getString("quality.reworkShare"));
        assertEquals(story.start.plusDays(82).toString(), outcome.getString("payback.reachedOn"));
        assertEquals("0.6410", outcome.getString("observed.timeRatio"));

        List<Broker.Received> events = story.awaitsEvents(all -> all.stream()
                .anyMatch(e -> e.body().contains("ON_TRACK") && e.body().contains("\"335.00\"")));
        events.forEach(event -> Contracts.fits("classification-service", event.type(), event.body()));
        Broker.Received last = events.get(events.size() - 1);
        assertEquals("classification.outcome-measured.v1", last.type());
        assertEquals(story.owner.workspace + ":" + story.owner.activity, last.key());
        assertEquals(events.size(), JsonPath.from(last.body()).getInt("version"));

        story.owner
                .reads()
                .get("/v1/outcomes?activityId=" + story.owner.activity)
                .then()
                .body("items", hasSize(1))
                .body("items[0].engagementId", equalTo(story.engagement.toString()));
        story.owner
                .reads()
                .get("/v1/outcomes/forecast-error")
                .then()
                .statusCode(200)
                .body("overall.hours.count", equalTo(1))
                .body("overall.hours.meanSigned", equalTo("-0.0598"))
                .body("overall.hours.meanAbsolute", equalTo("0.0598"))
                .body("overall.money.meanSigned", equalTo("0.2019"))
                .body("byCalibration", hasSize(1))
                .body("byCalibration[0].calibration", nullValue());
    }

    @Test
    void successWithdrawsNothingAndEarnsTrust() {
        story.accepted();
        assertEquals(5, story.owner.awaitsVerdict("DELEGATE").getInt("delegationLevel"));
        story.tells("engagement-started", story.state("engagement-started", 1));
        story.tells("delivery-accepted", story.delivered(2, 3));
        story.awaits(o -> o.getInt("quality.deliveries") == 3);
        story.measures(2, "1.00");
        story.awaits(o -> "38.00".equals(o.getString("hours.freedPerMonth")));

        JsonPath decision = story.owner.awaitsDecision(d -> d.getInt("delegationLevel") == 7);
        assertEquals("ACCEPTED", decision.getString("status"));
        assertEquals("39.00", decision.getString("hoursPerMonth"), "the work still takes them, though not the owner");
        assertEquals("936.00", decision.getString("benefitPerMonth"), "what was promised stays");
        List<Broker.Received> told = story.owner.awaitsEvents(3);
        assertEquals(
                "classification.decision-accepted.v1", told.get(told.size() - 1).type());
        told.forEach(event -> assertTrue(!event.type().contains("withdrawn"), event.type()));
    }

    @Test
    void hoursThatDoNotFallAreBehindAndAreToldOnce() {
        story.accepted();
        story.tells("engagement-started", story.state("engagement-started", 1));
        story.tells("delivery-accepted", story.delivered(2, 3));
        story.measures(2, "39.00");

        JsonPath outcome =
                story.awaits(o -> o.getString("status").equals("BEHIND") && o.getInt("quality.deliveries") == 3);
        assertEquals("0.00", outcome.getString("hours.freedPerMonth"));
        assertEquals("-1.0000", outcome.getString("hours.error"));
        int version = outcome.getInt("version");
        // Less than 5 % of anything but the hours freed, which were none: only that is told.
        story.measures(3, "39.00");
        story.measures(4, "20.00");
        assertEquals(
                version + 1,
                story.awaits(o -> "19.00".equals(o.getString("hours.freedPerMonth")))
                        .getInt("version"));
    }

    private static Map<String, Object> figures(JsonPath outcome) {
        Map<String, Object> figures = new HashMap<>(outcome.getMap("$"));
        List.of("engagementId", "activityId", "version", "measuredAt").forEach(figures::remove);
        return figures;
    }

    @Test
    void eventsInAnyOrderAndTwiceLeaveTheSameState() throws Exception {
        Story other = new Story(new Owner());
        for (Story each : List.of(story, other)) {
            each.owner.statesEconomics("100000").hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
        }
        story.owner.hearsOfWorkload(1, "39.00");
        story.measures(2, "8.00");
        story.measures(3, "6.00");
        story.tells("engagement-started", story.state("engagement-started", 1));
        story.tells("delivery-accepted", story.delivered(2, 2));
        story.tells("delivery-accepted", story.delivered(3, 3));

        other.tells("delivery-accepted", other.delivered(3, 3));
        other.tells("engagement-started", other.state("engagement-started", 1));
        other.tells("delivery-accepted", other.delivered(3, 3));
        other.tells("delivery-accepted", other.delivered(2, 2));
        other.measures(3, "6.00");
        other.measures(2, "8.00");
        other.owner.hearsOfWorkload(1, "39.00");
        other.measures(3, "6.00");

        JsonPath straight = story.awaits(
                o -> o.getInt("quality.deliveries") == 3 && "6.00".equals(o.getString("hours.nowPerMonth")));
        JsonPath mixed = other.awaits(
                o -> o.getInt("quality.deliveries") == 3 && "6.00".equals(o.getString("hours.nowPerMonth")));
        assertEquals("39.00", straight.getString("hours.beforePerMonth"), "measured on 30 March, before it began");
        assertEquals(figures(straight), figures(mixed));
        assertEquals(3, Sql.rowsOf(other.owner.workspace, "workload_history"));
    }

    @Test
    void garbageIsPutAsideAndTheNextGoodMessageWorks() {
        String key = story.owner.workspace + ":" + story.engagement;
        Broker.send("hiring.engagement", key, "{not json".getBytes(StandardCharsets.UTF_8), Map.of());
        story.tells("engagement-started", story.state("engagement-started", 1).put("status", "NO_SUCH"));
        story.owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
        story.tells("engagement-started", story.state("engagement-started", 2));

        story.awaits(o -> o.getString("status").equals("TOO_EARLY"));
        Broker.await(
                "hiring.engagement.classification-service.dead-letter",
                m -> key.equals(m.key()),
                all -> all.size() == 2,
                Duration.ofSeconds(30));
    }

    @Test
    void aCalibrationIsProposedAppliedAndTakenBack() {
        wholeStory();
        Owner owner = story.owner;
        Sibling sibling = new Sibling(owner);
        sibling.awaits("11.90");

        owner.reads()
                .get("/v1/calibration")
                .then()
                .statusCode(200)
                .body("inForce", nullValue())
                .body("changed", equalTo(true))
                .body("targets", hasSize(1))
                .body("targets[0].target", equalTo("FREELANCER"))
                .body("targets[0].since", equalTo(story.start.toString()))
                .body("targets[0].timeRatio.engagements", equalTo(1))
                .body("targets[0].timeRatio.observed", equalTo("0.6410"))
                .body("targets[0].timeRatio.prior", equalTo("1"))
                .body("targets[0].timeRatio.proposed", equalTo("0.9102"))
                .body("targets[0].timeRatio.inForce", equalTo("1"))
                .body("targets[0].oversight.proposed", equalTo("0.1134"))
                .body("targets[0].rampMonths.proposed", equalTo("1"));
        owner.writes().post("/v1/calibration/application").then().statusCode(403);
        owner.decides()
                .post("/v1/calibration/application")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/calibration"))
                .body("inForce.version", equalTo(1))
                .body("inForce.appliedBy", equalTo(owner.member.toString()))
                .body("changed", equalTo(false))
                .body("targets[0].timeRatio.inForce", equalTo("0.9102"))
                .body("targets[0].timeRatio.applied", equalTo(true));
        owner.decides()
                .post("/v1/calibration/application")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith(":calibration-applied"));

        // 12.5 ÷ (1.05·0.9102); 39·(50·0.8866 − 21·0.9102)
        JsonPath changed = sibling.awaits("13.08");
        assertEquals("983.42", changed.getString("benefitPerMonth"));
        assertTrue(
                changed.getString("answer.assumptions")
                        .contains("Measured in your own engagements (calibration 1): a freelancer takes 0.9102 hours"),
                changed.getString("answer.assumptions"));

        owner.decides()
                .delete("/v1/calibration/application")
                .then()
                .statusCode(200)
                .body("inForce", nullValue());
        assertEquals("936.00", sibling.awaits("11.90").getString("benefitPerMonth"));
        owner.decides()
                .delete("/v1/calibration/application")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith(":not-calibrated"));
        owner.reads()
                .get("/v1/calibration/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(1))
                .body("items[0].revertedBy", equalTo(owner.member.toString()))
                .body("items[0].observed[0].timeRatio.value", equalTo("0.6410"));
        owner.decides()
                .post("/v1/calibration/application")
                .then()
                .statusCode(201)
                .body("inForce.version", equalTo(2));
    }

    @Test
    void withoutAnEngagementThereIsNothingToCalibrateOrShow() {
        Owner owner = story.owner;
        owner.decides()
                .post("/v1/calibration/application")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith(":nothing-observed"));
        owner.reads().get("/v1/calibration").then().statusCode(200).body("targets", hasSize(0));
        owner.reads().get("/v1/outcomes").then().statusCode(200).body("items", hasSize(0));
        owner.reads().get("/v1/outcomes/" + story.engagement).then().statusCode(404);
        owner.reads().get("/v1/outcomes?cursor=nonsense").then().statusCode(400);
        owner.with("audit:read").get("/v1/outcomes").then().statusCode(403);
        owner.with("audit:read").get("/v1/calibration").then().statusCode(403);
        owner.reads()
                .get("/v1/outcomes/forecast-error")
                .then()
                .body("overall.hours.count", equalTo(0))
                .body("overall.hours.meanSigned", nullValue());
    }

    @Test
    void oneWorkspaceSeesNoOutcomeOfAnother() {
        wholeStory();
        Owner stranger = new Owner();
        stranger.reads().get("/v1/outcomes/" + story.engagement).then().statusCode(404);
        stranger.reads().get("/v1/outcomes").then().body("items", hasSize(0));
        stranger.reads().get("/v1/calibration").then().body("targets", hasSize(0));
    }
}
