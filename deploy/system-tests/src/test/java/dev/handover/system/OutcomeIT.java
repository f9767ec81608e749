package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The loop closes: the owner's hours fall after the handover, and the outcome says so. Figures: {@link EightWeeks}. */
@ExtendWith(Running.class)
class OutcomeIT {
    private final Tenant tenant = Tenant.withOwner();

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
        String activity =
                Furnished.withAcceptedDecision(tenant).get("activityId").asText();
        String engagement = Furnished.withEngagement(tenant);
        for (int delivery = 1; delivery <= 3; delivery++) {
            Furnished.withDelivery(tenant, engagement, EightWeeks.MONDAY.plusWeeks(10 + 2L * delivery));
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
        String opening = tenant.hiring()
                .read("/v1/engagements/" + engagement)
                .get("openingId")
                .asText();
        assertEquals(
                "FILLED",
                tenant.hiring().read("/v1/openings/" + opening).get("status").asText());
    }
}
