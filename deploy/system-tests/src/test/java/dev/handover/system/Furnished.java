package dev.handover.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.local.Api;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Workspaces that have been used: something on every topic, and something in every list. */
public final class Furnished {
    private Furnished() {}

    /**
     * What only those get who are meant to.
     *
     * @param slug of the workspace's public page
     * @param ad the slug of an ad there
     * @param application the token of an application's status page
     */
    public record PublicAddresses(String slug, String ad, String application) {}

    /** An activity with its workload, a decision that was accepted, an opening, an engagement with a delivery. */
    public static void withEngagement(Tenant tenant) {
        JsonNode opening = opening(tenant, "Bookkeeping");
        String engagement = tenant.hiring()
                .post(
                        "/v1/engagements",
                        Map.of(
                                "openingId",
                                opening.get("id").asText(),
                                "contractorName",
                                "Ben Hired",
                                "rate",
                                Map.of("amount", "20.00", "currency", "EUR"),
                                "unit",
                                "HOUR",
                                "startOn",
                                EightWeeks.MONDAY.plusWeeks(8).toString()),
                        Tenant.key())
                .require(201)
                .json()
                .get("id")
                .asText();
        tenant.hiring()
                .post(
                        "/v1/engagements/" + engagement + "/deliveries",
                        Map.of(
                                "deliveredOn",
                                EightWeeks.MONDAY.plusWeeks(9).toString(),
                                "hours",
                                "10",
                                "quality",
                                4,
                                "accepted",
                                true),
                        Tenant.key())
                .require(201);
        Eventually.get(
                "the engagement in classification-service",
                () -> tenant.classification().get("/v1/outcomes/" + engagement).text(),
                outcome -> outcome.contains("\"deliveries\":1"));
    }

    private static JsonNode opening(Tenant tenant, String work) {
        tenant.importAll(EightWeeks.toggl());
        tenant.classification()
                .put("/v1/economics", Map.of("currency", "EUR", "income", "100000", "hoursPerYear", "2000"), Map.of())
                .require(200, 201);
        String activity = tenant.knownActivity(work).get("activityId").asText();
        JsonNode decision = Eventually.get(
                "a decision that hands " + work + " over",
                () -> tenant.classification().get("/v1/decisions/" + activity).json(),
                made -> made.hasNonNull("target"));
        tenant.classification()
                .post(
                        "/v1/decisions/" + activity + "/acceptance",
                        Map.of("decisionId", decision.get("decisionId").asText()),
                        Tenant.key())
                .require(200);
        return Eventually.get(
                        "the opening",
                        () -> Tenant.all(tenant.hiring(), "/v1/openings"),
                        found -> !found.isEmpty() && found.get(0).hasNonNull("load"))
                .get(0);
    }

    /** All of that, and a plan, a draft policy, evidence, a published ad and an application for it. */
    public static PublicAddresses withEverything(Tenant tenant) {
        withEngagement(tenant);
        Api classification = tenant.classification();
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
        return published(tenant);
    }

    private static PublicAddresses published(Tenant tenant) {
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
        return new PublicAddresses(slug, page.substring(page.lastIndexOf('/') + 1), token);
    }
}
