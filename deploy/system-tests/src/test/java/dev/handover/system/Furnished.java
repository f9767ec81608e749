package dev.handover.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.local.Api;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Workspaces that have been used: something on every topic, and something in every list. */
public final class Furnished {
    private Furnished() {}

    /** Eight weeks of time, and the decision, made and accepted, that Bookkeeping is delegated. */
    public static JsonNode withAcceptedDecision(Tenant tenant) {
        tenant.importAll(EightWeeks.toggl());
        Api classification = tenant.classification();
        classification
                .put("/v1/economics", Map.of("currency", "EUR", "income", "100000", "hoursPerYear", "2000"), Map.of())
                .require(200, 201);
        Map<String, String> rate = Map.of("target", "FREELANCER", "rate", "30", "onCost", "0.05", "oversight", "0.10");
        classification
                .put("/v1/market-rates", Map.of("rates", List.of(rate)), Map.of())
                .require(200, 201);
        String activity = tenant.knownActivity("Bookkeeping").get("activityId").asText();
        String facts = "/v1/activities/" + activity + "/facts";
        classification
                .patch(
                        facts,
                        Map.of("growth", 1, "skill", 4, "specificity", 2, "codifiability", 2),
                        classification.get(facts).header("ETag"))
                .require(200);
        JsonNode decision = Eventually.get(
                "the decision to delegate",
                () -> classification.get("/v1/decisions/" + activity).json(),
                made -> made.path("verdict").asText().equals("DELEGATE")
                        && made.path("hoursPerMonth").asText().equals("39.00"));
        classification
                .post(
                        "/v1/decisions/" + activity + "/acceptance",
                        Map.of("decisionId", decision.get("decisionId").asText()),
                        Tenant.key())
                .require(200);
        return decision;
    }

    /** The opening of an accepted decision, and an engagement out of it: gives the engagement's id. */
    public static String withEngagement(Tenant tenant) {
        JsonNode opening = Eventually.get(
                        "the opening",
                        () -> Tenant.all(tenant.hiring(), "/v1/openings"),
                        found -> !found.isEmpty() && found.get(0).hasNonNull("load"))
                .get(0);
        return tenant.hiring()
                .post(
                        "/v1/engagements",
                        Map.of(
                                "openingId",
                                opening.get("id").asText(),
                                "contractorName",
                                "Ben Hired",
                                "rate",
                                Map.of("amount", "30.00", "currency", "EUR"),
                                "unit",
                                "HOUR",
                                "capHoursPerMonth",
                                "40",
                                "startOn",
                                EightWeeks.MONDAY.plusWeeks(8).toString()),
                        Tenant.key())
                .require(201)
                .json()
                .get("id")
                .asText();
    }

    /** A delivery of ten hours that was accepted. */
    public static void withDelivery(Tenant tenant, String engagement, LocalDate on) {
        tenant.hiring()
                .post(
                        "/v1/engagements/" + engagement + "/deliveries",
                        Map.of("deliveredOn", on.toString(), "hours", "10", "quality", 4, "accepted", true),
                        Tenant.key())
                .require(201);
    }

    /**
     * All of the above, and a plan, a draft policy, evidence, a published ad and an application for it.
     *
     * @return values of path parameters that no list of the workspace shows: what only those get who are meant to, and
     *     which of a fixed set of values there is something behind
     */
    public static Map<String, String> withEverything(Tenant tenant) {
        withAcceptedDecision(tenant);
        String engagement = withEngagement(tenant);
        withDelivery(tenant, engagement, EightWeeks.MONDAY.plusWeeks(9));
        Api classification = tenant.classification();
        Eventually.get(
                "the engagement in classification-service",
                () -> classification.get("/v1/outcomes/" + engagement).text(),
                outcome -> outcome.contains("\"deliveries\":1"));
        classification
                .post(
                        "/v1/areas/FINANCE/evidence",
                        Map.of("kind", "TAUGHT_IT", "on", "2026-03-02", "text", "Taught two colleagues"),
                        Tenant.key())
                .require(201);
        classification
                .post("/v1/plans", Map.of("name", "Spring", "budget", "1500", "cash", "3000"), Tenant.key())
                .require(201);
        classification
                .post(
                        "/v1/policies",
                        Map.of("version", "cautious-" + UUID.randomUUID(), "basedOn", "standard-1"),
                        Tenant.key())
                .require(201);
        Map<String, String> values = new HashMap<>(published(tenant));
        values.put("area", "FINANCE");
        return values;
    }

    private static Map<String, String> published(Tenant tenant) {
        String slug = "studio-" + tenant.workspace();
        tenant.hiring()
                .put(
                        "/v1/organization",
                        Map.of(
                                "slug", slug,
                                "name", "Ada's Studio",
                                "country", "DE",
                                "contactEmail", "jobs@example.org"),
                        Map.of())
                .require(201);
        String opening = tenant.hiring()
                .post(
                        "/v1/openings",
                        Map.of(
                                "work", "Invoices",
                                "target", "FREELANCER",
                                "details",
                                        Map.of(
                                                "hoursPerMonth", "40",
                                                "currency", "EUR",
                                                "payFrom", "20",
                                                "payTo", "25")),
                        Tenant.key())
                .require(201)
                .json()
                .get("id")
                .asText();
        String url = tenant.hiring()
                .post("/v1/openings/" + opening + "/publication", Map.of(), Tenant.key())
                .require(201)
                .json()
                .get("url")
                .asText();
        String page = URI.create(url).getPath();
        String token = new Api(Running.system().url("hiring"), null)
                .post(
                        page + "/applications",
                        Map.of(
                                "name", "Ben Applicant",
                                "email", "ben@example.org",
                                "message", "I would start at once.",
                                "consent", true),
                        Tenant.key())
                .require(201)
                .json()
                .get("token")
                .asText();
        return Map.of("workspaceSlug", slug, "slug", page.substring(page.lastIndexOf('/') + 1), "token", token);
    }
}
