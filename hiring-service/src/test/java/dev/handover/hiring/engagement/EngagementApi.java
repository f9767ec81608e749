package dev.handover.hiring.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.house.Contracts;
import dev.handover.embedded.testing.Broker;
import dev.handover.hiring.Workspace;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** What the owner of a workspace asks about engagements, and the events that are told of them. */
final class EngagementApi {
    static final String DAY = "{\"deliveredOn\":\"2026-05-29\",\"hours\":\"%s\",\"quality\":%d,\"accepted\":true%s}";

    private final Workspace workspace;

    EngagementApi(Workspace workspace) {
        this.workspace = workspace;
    }

    Response post(String path, String body) {
        return workspace.owner().contentType(ContentType.JSON).body(body).post("/v1/engagements" + path);
    }

    UUID started(UUID opening) {
        return UUID.fromString(post("", Agreements.agreed(opening, "30.00", ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    List<Broker.Received> told(int count) {
        List<Broker.Received> events = Broker.await("hiring.engagement", workspace.id, seen -> seen.size() >= count);
        assertThat(events).hasSize(count);
        events.forEach(each -> Contracts.fits("hiring-service", each.type(), each.body()));
        return events;
    }

    static JsonNode data(Broker.Received event) throws Exception {
        return new ObjectMapper().readTree(event.body());
    }
}
