package dev.handover.classification.picture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures and pages of real decisions, over HTTP. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class PicturesIT {

    private static final String MAP = "/v1/pictures/master-delegate-map.svg";

    private final Owner owner = new Owner();

    private String page() {
        return "/v1/pictures/decisions/" + owner.activity + ".html";
    }

    @Test
    void theMapShowsTheCurrentDecisions() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");

        Response answer = owner.reads().get(MAP);
        answer.then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", "inline; filename=\"master-delegate-map.svg\"");
        Pictured map = Pictured.of(answer.asString());
        assertEquals(
                "Bookkeeping – hand it over. Strategic score 0, skill 4, 39 h a month.",
                map.of("circle", "bubble").get(0).getTextContent().replaceAll(", confidence [a-z]+", ""));
        assertEquals(answer.asString(), owner.reads().get(MAP).asString());
    }

    @Test
    void aWorkspaceWithoutDecisionsIsToldWhatToDo() {
        assertTrue(Pictured.of(owner.reads().get(MAP).asString()).texts().contains("No activity can be placed yet."));
    }

    @Test
    void theMapHoldsTheFiveHundredLargestAndSaysHowManyAreLeftOut() throws Exception {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        try (Connection connection = Sql.asApp();
                Statement copy = connection.createStatement()) {
            Sql.enter(connection, owner.workspace);
            assertEquals(503, copy.executeUpdate("""
                    INSERT INTO decision (workspace, id, row_version, activity_id, ordinal, event_version, current, status,
                        verdict, category, activity_name, made_at, changed_at, policy_version, inputs_hash, inputs, answer)
                    SELECT workspace, gen_random_uuid(), 0, gen_random_uuid(), 1, 1, true, 'MADE', verdict, category,
                        'Copy ' || n, made_at, changed_at, policy_version, inputs_hash,
                        CAST(jsonb_set(CAST(inputs AS jsonb), '{activity,hoursPerMonth}', to_jsonb(CAST(n AS text))) AS json),
                        answer
                    FROM decision, generate_series(1, 503) n WHERE current"""));
        }

        Pictured map = Pictured.of(owner.reads().get(MAP).asString());
        assertEquals(500, map.of("circle", "bubble").size());
        assertTrue(map.texts().contains("4 more activities, those with the fewest hours, are left out."));
        assertTrue(map.of("circle", "bubble").get(0).getTextContent().startsWith("Copy 503"));
    }

    @Test
    void thePageHoldsWhatTheOwnerNeedsToDecide() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");

        owner.reads()
                .get(page())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("style-src 'sha256-" + DecisionPage.STYLE_HASH))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"decision-bookkeeping.html\"")
                .body("html.@lang", equalTo("en"))
                .body("html.head.title", equalTo("Bookkeeping – Hand it over"))
                .body(containsString("Delegate what keeps you cruising."))
                .body(containsString("B = h[v(1−m) − c] − F − E"))
                .body(containsString("936.00 EUR"))
                .body(containsString("A freelancer<small>chosen"))
                .body(containsString("I am excellent at it."))
                .body(containsString("measured, 2026-03-30"))
                .body(containsString("What would change it"))
                .body(containsString("Rules that did not decide"))
                .body(containsString("standard-1"))
                .body(not(containsString("<script")));
    }

    @Test
    void namesAndNotesAreTextOnThePageAndOnTheMap() {
        String name = "<script>alert(1)</script><img src=x onerror=y>";
        owner.statesEconomics("100000")
                .statesRate("20")
                .hearsOfActivity(1, name, "FINANCE", "ACTIVE")
                .hearsOfWorkload(1, "39.00")
                .statesFacts("{\"growth\":1,\"skill\":4}");
        String id = owner.awaitsVerdict("DELEGATE").getString("decisionId");
        owner.decides()
                .body("{\"decisionId\":\"" + id + "\",\"note\":\"</main><iframe src=z>\"}")
                .post("/v1/decisions/" + owner.activity + "/refusal")
                .then()
                .statusCode(200);

        String html = owner.reads().get(page()).asString();
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img"), html);
        assertTrue(html.contains("&lt;/main&gt;&lt;iframe"), html);
        assertTrue(html.contains("Declined on"), html);
        for (String tag : List.of("<script", "<img", "<iframe")) {
            assertTrue(!html.contains(tag), tag);
            assertTrue(!owner.reads().get(MAP).asString().contains(tag), tag);
        }
    }

    @Test
    void aDecisionThatNeedsAnAnswerAsksItsQuestion() {
        owner.hearsOfActivity(1, "Cold calls", "SALES", "ACTIVE").awaitsVerdict("NEEDS_INPUT");

        owner.reads()
                .get(page())
                .then()
                .statusCode(200)
                .body(containsString("The next question"))
                .body(containsString("How many hours a month does it take you?"));
    }

    @Test
    void othersGetNothing() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        Owner stranger = new Owner();

        stranger.reads().get(page()).then().statusCode(404).contentType("application/problem+json");
        assertTrue(Pictured.of(stranger.reads().get(MAP).asString())
                .of("circle", "bubble")
                .isEmpty());
        String plan = "/v1/plans/" + Ids.next();
        for (String path : List.of(MAP, page(), plan + "/frontier.svg", plan + "/ladder.svg")) {
            owner.with("classification:write").get(path).then().statusCode(403);
        }
        owner.reads().get(plan + "/frontier.svg").then().statusCode(404);
        owner.reads().get(plan + "/ladder.svg").then().statusCode(404);
        owner.reads().get("/v1/pictures/decisions/nonsense.html").then().statusCode(404);
    }
}
