package dev.handover.hiring.board;

import static dev.handover.hiring.engagement.Agreements.agreed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.http.MergePatch;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an owner could pay at most, would offer first and reckons with leaves the workspace nowhere. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class WhatIsPublishedIT {
    /** Figures that occur nowhere else. */
    private static final String CAP = "97.31";

    private static final String OFFER = "23.17";
    private static final String BENEFIT = "1876.54";
    private static final String SENTENCE = "Bookkeeping is worth 61.93 an hour to the owner";

    private final Workspace workspace = new Workspace();

    @Test
    void noPublicPageAndNoEventShowsCapOfferOrBenefit() throws Exception {
        workspace.withOrganization();
        UUID activity = Ids.next();
        UUID decision = Ids.next();
        ObjectNode data = Workspace.decision("accepted", activity, decision, 2);
        data.put("rateCap", CAP)
                .put("openingOffer", OFFER)
                .put("benefitPerMonth", BENEFIT)
                .put("sentence", SENTENCE);
        workspace.decide("accepted", data);
        UUID opening = UUID.fromString(
                workspace.openings().getString("items.find { it.decisionId == '" + decision + "' }.id"));
        workspace.publish(opening).then().statusCode(201);
        String page = workspace.pageOf(opening);
        assertThat(workspace.opening(opening).getString("pay.rateCap")).isEqualTo(CAP);

        List<String> seen = new ArrayList<>();
        for (String address : List.of(
                page,
                "/jobs/" + workspace.slug,
                "/v1/openings/" + opening + "/ad.md",
                "/v1/openings/" + opening + "/ad.html",
                "/v1/openings/" + opening + "/ad.jsonld",
                "/v1/openings/" + opening + "/ad")) {
            seen.add((address.startsWith("/v1/") ? workspace.owner() : given())
                    .accept("*/*")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        everyEventOf(opening, activity, data).forEach(event -> seen.add(event.body()));

        assertThat(seen).hasSizeGreaterThanOrEqualTo(15);
        assertThat(seen.get(0)).contains("40.50 to 54.00 EUR an hour");
        assertThat(seen)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(CAP, "97,31", OFFER, "23,17", BENEFIT, "61.93", "rateCap", "openingOffer"));
    }

    /** Takes an opening and its engagement through everything that an event is published of. */
    private List<Broker.Received> everyEventOf(UUID opening, UUID activity, ObjectNode decision) throws Exception {
        workspace
                .owner()
                .delete("/v1/openings/" + opening + "/publication")
                .then()
                .statusCode(200);
        workspace.publish(opening).then().statusCode(201);
        workspace.decide("withdrawn", withdrawn(activity, decision));
        String engagement = post("/v1/engagements", agreed(opening, "50.00", ""), 201)
                .extract()
                .path("id");
        String address = "/v1/engagements/" + engagement;
        post(
                address + "/deliveries",
                "{\"deliveredOn\":\"2026-05-29\",\"hours\":\"8\",\"quality\":4,\"accepted\":true}",
                201);
        String tag =
                workspace.owner().get(address).then().statusCode(200).extract().header("ETag");
        workspace
                .owner()
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body("{\"capHoursPerMonth\":\"41\"}")
                .patch(address)
                .then()
                .statusCode(200);
        post(address + "/ending", "{\"endedOn\":\"2026-06-30\",\"reason\":\"COMPLETED\"}", 200);

        List<Broker.Received> events = new ArrayList<>(
                Broker.await("hiring.opening", workspace.id, all -> types(all).size() == 5));
        events.addAll(Broker.await(
                "hiring.engagement", workspace.id, all -> types(all).size() == 4));
        assertThat(types(events)).containsExactlyInAnyOrderElementsOf(Contracts.typesOf("hiring-service"));
        return events;
    }

    private static ObjectNode withdrawn(UUID activity, ObjectNode decision) throws Exception {
        UUID id = UUID.fromString(decision.path("decisionId").asText());
        return Workspace.decision("withdrawn", activity, id, 3)
                .put("rateCap", CAP)
                .put("openingOffer", OFFER)
                .put("benefitPerMonth", BENEFIT)
                .put("sentence", SENTENCE);
    }

    private static Set<String> types(List<Broker.Received> events) {
        return events.stream().map(Broker.Received::type).collect(Collectors.toSet());
    }

    private ValidatableResponse post(String address, String body, int status) {
        return workspace
                .owner()
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(status);
    }
}
