package dev.handover.audit.member;

import static dev.handover.audit.AuditApi.owner;
import static dev.handover.audit.AuditApi.with;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.audit.AuditApi;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class MemberIT {

    private final AuditApi api = new AuditApi();

    @Test
    void aMemberIsKeptAsTold() {
        Map<String, Object> told = with(
                with(owner("Ada"), "schedule", Map.of("monday", List.of(Map.of("from", "09:00", "to", "17:00")))),
                "externalIds",
                List.of("ada@example.com", "Ada E."));
        String id = AuditApi.id(api.post("/v1/members", told).statusCode(201).header("ETag", "\"v1\""));

        api.get("/v1/members/" + id)
                .statusCode(200)
                .body("name", equalTo("Ada"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("isOwner", equalTo(true))
                .body("hourlyValue.amount", equalTo("50.00"))
                .body("schedule.monday[0].from", equalTo("09:00"))
                .body("schedule.sunday", hasSize(0))
                .body("externalIds", equalTo(List.of("Ada E.", "ada@example.com")));
        api.get("/v1/members").body("items", hasSize(1)).body("nextCursor", nullValue());
    }

    @Test
    void aRepeatedKeyMakesOneMember() throws Exception {
        String key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            api.call()
                    .header("Idempotency-Key", key)
                    .body(owner("Ada"))
                    .post("/v1/members")
                    .then()
                    .statusCode(201);
        }
        assertEquals(1, Sql.rowsOf(api.workspace(), "member"));
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String id = api.owner();

        api.patch("/v1/members/" + id, "\"v1\"", "{\"zone\":\"Europe/Lisbon\",\"hourlyValue\":null}")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("zone", equalTo("Europe/Lisbon"))
                .body("hourlyValue", nullValue())
                .body("isOwner", equalTo(true));
        api.patch("/v1/members/" + id, "\"v1\"", "{\"name\":\"Late\"}").statusCode(412);
        api.call().body("{}").patch("/v1/members/" + id).then().statusCode(428);
        api.patch("/v1/members/" + id, "\"v2\"", "{\"name\":\"\"}").statusCode(422);
        api.patch(
                        "/v1/members/" + id,
                        "\"v2\"",
                        "{\"hourlyValue\":{\"amount\":\"60\",\"currency\":\"EUR\"},\"externalIds\":[\"a@b.c\"]}")
                .statusCode(200)
                .body("hourlyValue.amount", equalTo("60.00"));
        api.patch("/v1/members/" + id, "\"v3\"", "{\"externalIds\":[\"A@B.C\",\"x\"]}")
                .statusCode(200)
                .body("externalIds", hasSize(2));
    }

    @Test
    void whatBreaksARuleIsRefusedByField() {
        api.post("/v1/members", with(owner("Ada"), "zone", "+02:00"))
                .statusCode(422)
                .body("violations[0].field", equalTo("zone"));
        api.post("/v1/members", with(owner("Ada"), "zone", "Europe/Atlantis")).statusCode(422);
        api.post("/v1/members", with(owner("Ada"), "name", " ")).statusCode(422);
        api.post("/v1/members", with(owner("Ada"), "shoeSize", 42)).statusCode(422);
        api.post("/v1/members", with(owner("Ada"), "hourlyValue", Map.of("amount", "-1", "currency", "euro")))
                .statusCode(422);
        api.post(
                        "/v1/members",
                        with(
                                owner("Ada"),
                                "schedule",
                                Map.of("monday", List.of(Map.of("from", "17:00", "to", "09:00")))))
                .statusCode(422);
        api.get("/v1/members").body("items", hasSize(0));
    }

    @Test
    void anExternalIdBelongsToOneMember() {
        api.post("/v1/members", with(owner("Ada"), "externalIds", List.of("ada@example.com")))
                .statusCode(201);

        api.post("/v1/members", with(owner("Bob"), "externalIds", List.of(" ADA@example.com")))
                .statusCode(409)
                .body("type", endsWith(":external-id-taken"));
    }

    @Test
    void blanksOfAllKindsAreStrippedFromNamesAndIds() {
        String id = AuditApi.id(api.post(
                        "/v1/members",
                        with(owner("\u00a0Ada\u3000"), "externalIds", List.of("\u2007Ada@example.com\u0085\u200b")))
                .statusCode(201)
                .body("name", equalTo("Ada"))
                .body("externalIds", equalTo(List.of("Ada@example.com"))));
        api.post("/v1/members", with(owner("Bob"), "externalIds", List.of("\ufeffada@EXAMPLE.com\u202f")))
                .statusCode(409)
                .body("memberId", equalTo(id));
    }

    @Test
    void anIdThatUnfoldsBeyondItsColumnIsRefused() {
        api.post("/v1/members", with(owner("Ada"), "externalIds", List.of("\ufdfa".repeat(18))))
                .statusCode(422)
                .body("violations[0].field", equalTo("externalIds"));
        api.post("/v1/members", with(owner("Ada"), "externalIds", List.of("\ufdfa".repeat(17))))
                .statusCode(201);
        api.post(
                        "/v1/members",
                        with(owner("\ud83d\ude00".repeat(200)), "externalIds", List.of("\ud83d\ude00".repeat(320))))
                .statusCode(201);
    }

    @Test
    void hourlyValuesOfAWorkspaceAreInOneCurrency() {
        api.owner();

        api.post("/v1/members", with(owner("Bob"), "hourlyValue", Map.of("amount", "20", "currency", "USD")))
                .statusCode(422)
                .body("type", endsWith(":currency-differs"));
        new AuditApi()
                .post("/v1/members", with(owner("Bob"), "hourlyValue", Map.of("amount", "20", "currency", "USD")))
                .statusCode(201);
    }

    @Test
    void theListIsPagedByName() {
        for (String name : List.of("Cleo", "Ada", "Bob")) {
            api.post("/v1/members", owner(name)).statusCode(201);
        }
        String cursor = api.get("/v1/members?limit=2")
                .body("items.name", equalTo(List.of("Ada", "Bob")))
                .extract()
                .path("nextCursor");
        api.get("/v1/members?limit=2&cursor={c}", cursor).body("items.name", equalTo(List.of("Cleo")));
        api.get("/v1/members?cursor=xyz").statusCode(400);
    }
}
