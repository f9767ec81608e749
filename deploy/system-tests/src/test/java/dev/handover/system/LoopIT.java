package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.local.Api;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From imported weeks to an application, by HTTP only; each step stands on the one before. Figures: {@link EightWeeks}.
 */
@ExtendWith(Running.class)
@TestMethodOrder(OrderAnnotation.class)
class LoopIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Tenant tenant;
    private static JsonNode decision;
    private static JsonNode opening;
    private static String adUrl;

    @BeforeAll
    static void anOwnerWithImportedWeeks() {
        tenant = Tenant.withOwner();
        tenant.commit(tenant.preview(EightWeeks.toggl()));
        // Sent again, as integrators do: no hour of what follows counts twice.
        tenant.importAll(EightWeeks.toggl());
    }

    @Test
    @Order(1)
    void theMeasureReachesTheDecisionsMaker() {
        JsonNode workload = Eventually.get(
                "Bookkeeping's measure",
                () -> tenant.classification()
                        .read("/v1/activities/"
                                + tenant.knownActivity("Bookkeeping")
                                        .get("activityId")
                                        .asText())
                        .path("workload"),
                measured -> measured.path("hoursPerMonth").asText().equals("39.00"));
        assertEquals("21.67", workload.get("occurrencesPerMonth").asText());
        // The 40 working days, and the Sunday of the clock change.
        assertEquals(41, workload.get("observedDays").asInt());
    }

    @Test
    @Order(2)
    void withTheFactsStatedItIsDecidedByTheFiguresWorkedOutByHand() {
        tenant.classification()
                .put("/v1/economics", Map.of("currency", "EUR", "income", "100000", "hoursPerYear", "2000"), Map.of())
                .require(200, 201);
        tenant.classification()
                .put(
                        "/v1/market-rates",
                        Map.of(
                                "rates",
                                List.of(Map.of(
                                        "target", "FREELANCER",
                                        "rate", "30",
                                        "timeRatio", "1",
                                        "quality", "1",
                                        "onCost", "0.05",
                                        "oversight", "0.10"))),
                        Map.of())
                .require(200, 201);
        String activity = tenant.knownActivity("Bookkeeping").get("activityId").asText();
        String facts = "/v1/activities/" + activity + "/facts";
        tenant.classification()
                .patch(
                        facts,
                        Map.ofEntries(
                                Map.entry("growth", 1),
                                Map.entry("customerValue", "NO"),
                                Map.entry("inimitability", "NO"),
                                Map.entry("reach", "NO"),
                                Map.entry("skill", 3),
                                Map.entry("mastery", 2),
                                Map.entry("willBecomeGood", "NO"),
                                Map.entry("specificity", 2),
                                Map.entry("codifiability", 2),
                                Map.entry("uncertainty", 2),
                                Map.entry("errorCost", 3),
                                Map.entry("confidentiality", 3)),
                        tenant.classification().get(facts).header("ETag"))
                .require(200);
        // What its name lets one suppose makes an earlier decision, for a virtual employee.
        decision = Eventually.get(
                "the decision about Bookkeeping",
                () -> tenant.classification().get("/v1/decisions/" + activity).json(),
                made -> made.path("verdict").asText().equals("DELEGATE")
                        && made.path("target").asText().equals("FREELANCER")
                        && made.path("hoursPerMonth").asText().equals("39.00"));
        assertEquals("R9", decision.get("rule").asText());
        assertEquals("MAINTENANCE", decision.get("category").asText());
        assertEquals("FREELANCER", decision.get("target").asText());
        // v = 100,000 / 2,000 = 50; c = 30 × 1.05 = 31.50; B = 39 × (50 × 0.9 − 31.50); r* = 45 / 1.05; β = 50 / 4.
        assertEquals("526.50", decision.get("benefitPerMonth").asText());
        assertEquals("35.10", decision.get("hoursFreedPerMonth").asText());
        assertEquals("42.86", decision.get("rateCap").asText());
        assertEquals("11.90", decision.get("openingOffer").asText());
        assertFalse(decision.get("sentence").asText().isBlank());
    }

    @Test
    @Order(3)
    void anAcceptedDecisionMakesExactlyOneOpeningFilledInFromTheMeasure() {
        String activity = decision.get("activityId").asText();
        tenant.classification()
                .post(
                        "/v1/decisions/" + activity + "/acceptance",
                        Map.of("decisionId", decision.get("decisionId").asText()),
                        Tenant.key())
                .require(200, 201);
        List<JsonNode> openings = Eventually.get(
                "the opening",
                () -> Tenant.all(tenant.hiring(), "/v1/openings"),
                found -> !found.isEmpty() && found.get(0).hasNonNull("load"));
        assertEquals(1, openings.size());
        opening = openings.get(0);
        assertEquals(activity, opening.get("activityId").asText());
        assertEquals("DRAFT", opening.get("status").asText());
        assertEquals("FREELANCER", opening.get("target").asText());
        assertEquals("DELEGATE", opening.get("reason").get("verdict").asText());
        assertEquals("42.86", opening.get("pay").get("rateCap").asText());
        JsonNode load = opening.get("load");
        assertEquals("39.00", load.get("hoursPerMonth").asText());
        assertEquals("9.00", load.get("hoursPerWeek").asText());
        assertEquals("Xero", load.get("tools").get(0).asText());
        assertEquals("Send invoices", load.get("steps").get(0).get("text").asText());
        assertEquals(40, load.get("steps").get(0).get("occurrences").asInt());
        assertEquals(
                72 * EightWeeks.HOUR, load.get("steps").get(0).get("seconds").asLong());
    }

    @Test
    @Order(4)
    void theAdIsPublishedWithItsStructuredData() throws JsonProcessingException {
        tenant.hiring()
                .put(
                        "/v1/organization",
                        Map.of(
                                "slug", "studio-" + tenant.workspace(),
                                "name", "Ada's Studio",
                                "country", "DE",
                                "contactEmail", "jobs@example.org"),
                        Map.of())
                .require(201);
        String id = opening.get("id").asText();
        JsonNode ad = tenant.hiring().read("/v1/openings/" + id + "/ad");
        assertEquals(0, ad.get("missing").size(), ad.get("missing").toString());
        adUrl = tenant.hiring()
                .post("/v1/openings/" + id + "/publication", Map.of(), Tenant.key())
                .require(201)
                .json()
                .get("url")
                .asText();
        URI url = URI.create(adUrl);
        Api.Answer page = new Api(Running.system().url("hiring"), null)
                .send("GET", url.getPath(), Map.of("Accept", "text/html"), null)
                .require(200);
        assertEquals(Running.system().url("hiring"), "http://" + url.getAuthority());
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        JsonNode posting = structuredData(page.text());
        assertEquals("JobPosting", posting.get("@type").asText());
        assertEquals(
                "Ada's Studio", posting.get("hiringOrganization").get("name").asText());
        assertEquals("TELECOMMUTE", posting.get("jobLocationType").asText());
        assertEquals("EUR", posting.get("baseSalary").get("currency").asText(), posting.toString());
        // The market asks 30: from nine tenths to six fifths of it. What the owner could pay at most stays at home.
        assertFalse(page.text().contains("42.86"), page.text());
        assertEquals(
                0,
                new java.math.BigDecimal("36.00")
                        .compareTo(posting.get("baseSalary")
                                .get("value")
                                .get("maxValue")
                                .decimalValue()));
        assertTrue(posting.get("description").asText().contains("Send invoices"), posting.toString());
        assertTrue(page.text().contains("Xero"));
    }

    private static JsonNode structuredData(String html) throws JsonProcessingException {
        int start = html.indexOf("application/ld+json");
        assertTrue(start > 0, "no JSON-LD in the page");
        int from = html.indexOf('>', start) + 1;
        return JSON.readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    @Test
    @Order(5)
    void anApplicationWithConsentReachesTheOwnersListAndOneWithoutDoesNot() {
        Api stranger = new Api(Running.system().url("hiring"), null);
        String path = URI.create(adUrl).getPath() + "/applications";
        Map<String, Object> application = new HashMap<>(Map.of(
                "name", "Ben Applicant", "email", "ben@example.org", "message", "I would start with the unpaid ones."));
        stranger.post(path, application, Tenant.key()).require(422);
        application.put("consent", true);
        stranger.post(path, application, Tenant.key()).require(201);
        List<JsonNode> received = Tenant.all(tenant.hiring(), "/v1/applications");
        assertEquals(1, received.size());
        assertEquals("ben@example.org", received.get(0).get("email").asText());
        assertEquals(
                opening.get("id").asText(), received.get(0).get("openingId").asText());
        JsonNode full = tenant.hiring()
                .read("/v1/applications/" + received.get(0).get("id").asText());
        assertFalse(full.get("consent").get("text").asText().isBlank());
    }

    @Test
    @Order(6)
    void aWithdrawnAdIsGoneFromThePublic() {
        tenant.hiring()
                .send("DELETE", "/v1/openings/" + opening.get("id").asText() + "/publication", Map.of(), null)
                .require(200);
        new Api(Running.system().url("hiring"), null)
                .send("GET", URI.create(adUrl).getPath(), Map.of("Accept", "text/html"), null)
                .require(404, 410);
    }

    @Test
    @Order(7)
    void theApisAreDocumentedWhereTheLauncherSays() {
        for (String service : List.of("audit", "classification", "hiring")) {
            Api anybody = new Api(Running.system().url(service), null);
            anybody.get("/q/swagger-ui/").require(200);
            assertTrue(anybody.get("/q/openapi").require(200).text().contains("openapi: 3.1"), service);
        }
    }
}
