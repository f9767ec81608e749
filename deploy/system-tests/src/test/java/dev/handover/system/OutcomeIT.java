package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The loop closes: the owner's hours fall after the handover, and the outcome says so. Figures: {@link EightWeeks}. */
@ExtendWith(Running.class)
class OutcomeIT {
    private final Tenant tenant = Tenant.withOwner();

    private JsonNode accepted() {
        tenant.importAll(EightWeeks.toggl());
        tenant.classification()
                .put("/v1/economics", Map.of("currency", "EUR", "income", "100000", "hoursPerYear", "2000"), Map.of())
                .require(200, 201);
        Map<String, String> rate = Map.of("target", "FREELANCER", "rate", "30", "onCost", "0.05", "oversight", "0.10");
        tenant.classification()
                .put("/v1/market-rates", Map.of("rates", List.of(rate)), Map.of())
                .require(200, 201);
        String activity = tenant.knownActivity("Bookkeeping").get("activityId").asText();
        String facts = "/v1/activities/" + activity + "/facts";
        tenant.classification()
                .patch(
                        facts,
                        Map.of("growth", 1, "skill", 4, "specificity", 2, "codifiability", 2),
                        tenant.classification().get(facts).header("ETag"))
                .require(200);
        JsonNode decision = decision(activity, "DELEGATE", "39.00");
        tenant.classification()
                .post(
                        "/v1/decisions/" + activity + "/acceptance",
                        Map.of("decisionId", decision.get("decisionId").asText()),
                        Tenant.key())
                .require(200);
        return decision;
    }

    private JsonNode decision(String activity, String verdict, String hours) {
        return Eventually.get(
                "the decision " + verdict,
                () -> tenant.classification().get("/v1/decisions/" + activity).json(),
                made -> made.path("verdict").asText().equals(verdict)
                        && made.path("hoursPerMonth").asText().equals(hours));
    }

    /** Eight weeks after the first ones, in which 90 minutes a week are left of the bookkeeping. */
    private static String laterWeeks() {
        Csv csv = new Csv();
        for (int week = 8; week < 16; week++) {
            csv.row("Finance", "Bookkeeping", "Look over it", EightWeeks.MONDAY.plusWeeks(week) + "T09:00:00", 90, "");
        }
        return csv.row(
                        "Operations",
                        "Support",
                        "Late call",
                        EightWeeks.MONDAY.plusWeeks(16).minusDays(1) + "T10:00:00",
                        60,
                        "")
                .toString();
    }

    @Test
    void anEngagementIsMeasuredByTheOwnersLaterHours() {
        JsonNode decision = accepted();
        String activity = decision.get("activityId").asText();
        JsonNode opening = Eventually.get(
                        "the opening", () -> Tenant.all(tenant.hiring(), "/v1/openings"), found -> !found.isEmpty())
                .get(0);
        String engagement = tenant.hiring()
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
        for (int delivery = 1; delivery <= 3; delivery++) {
            tenant.hiring()
                    .post(
                            "/v1/engagements/" + engagement + "/deliveries",
                            Map.of(
                                    "deliveredOn",
                                    EightWeeks.MONDAY
                                            .plusWeeks(10 + 2L * delivery)
                                            .toString(),
                                    "hours",
                                    "10",
                                    "quality",
                                    4,
                                    "accepted",
                                    true),
                            Tenant.key())
                    .require(201);
        }
        tenant.importAll(laterWeeks());

        // 12 hours in eight weeks are 6.50 a month; 39.00 − 6.50; (32.50 − 35.10) ÷ 35.10; 30 h × 30, 5 % on top.
        JsonNode outcome = Eventually.get(
                "the outcome",
                () -> tenant.classification().get("/v1/outcomes/" + engagement).json(),
                seen -> seen.path("hours").path("nowPerMonth").asText().equals("6.50")
                        && seen.path("quality").path("deliveries").asInt() == 3);
        assertEquals("39.00", outcome.get("hours").get("beforePerMonth").asText());
        assertEquals("35.10", outcome.get("hours").get("promisedPerMonth").asText());
        assertEquals("32.50", outcome.get("hours").get("freedPerMonth").asText());
        // The measure told is rounded to two decimals before the days ahead of the engagement are taken out of it.
        assertEquals(-0.0741, outcome.get("hours").get("error").asDouble(), 0.0005);
        assertEquals("945.00", outcome.get("money").get("spentAllIn").asText());
        assertEquals("4.00", outcome.get("quality").get("average").asText());
        assertEquals("ON_TRACK", outcome.get("status").asText());
        JsonNode stands = Eventually.get(
                "more trust",
                () -> tenant.classification().get("/v1/decisions/" + activity).json(),
                seen -> seen.path("delegationLevel").asInt() == 7);
        assertEquals("ACCEPTED", stands.get("status").asText(), "success withdraws nothing");
        assertEquals(
                "FILLED",
                tenant.hiring()
                        .read("/v1/openings/" + opening.get("id").asText())
                        .get("status")
                        .asText());
    }
}
