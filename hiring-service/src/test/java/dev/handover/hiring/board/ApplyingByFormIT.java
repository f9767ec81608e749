package dev.handover.hiring.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class ApplyingByFormIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

    private final Workspace workspace = new Workspace();
    private String page;

    @BeforeEach
    void publish() throws Exception {
        workspace.withOrganization();
        page = workspace.pageOf(workspace.publishedOpening());
    }

    @Test
    void theFormOfThePageIsTakenOnceAPersonCouldHaveReadIt() throws Exception {
        String html = given().accept(BROWSER).get(page).asString();
        Map<String, String> form = form(html);

        browser(form).then().statusCode(422).body(containsString("faster than anybody reads"));
        // As browsers do under a strict referrer policy, behind a proxy that the service does not know, and in older
        // ones.
        Response answer = Workspace.await(() -> browser(form, "null"), sent -> sent.statusCode() != 422);

        answer.then()
                .statusCode(201)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Your application has arrived"))
                .body(containsString(page + "/applications/"));
        JsonPath stored = workspace.as("hiring:read").get("/v1/applications").jsonPath();
        assertThat(stored.getString("items[0].name")).isEqualTo("Zoë \"Z\" <Ng>");
        assertThat(stored.getString("items[0].rate.amount")).isEqualTo("45.50");
        browser(form).then().statusCode(409).body(containsString("already"));
        for (String origin : List.of("https://jobs.example", "http://elsewhere.example")) {
            browser(form, origin).then().statusCode(409).body(containsString("already"));
        }
    }

    @Test
    void aFormWithMistakesComesBackReadableWithWhatWasWritten() {
        Map<String, String> form = form(given().accept(BROWSER).get(page).asString());
        form.put("email", "not-an-address");
        form.put("rateAmount", "a lot");
        form.remove("consent");

        Response answer = awaitOtherThanTooFast(form);

        answer.then()
                .statusCode(422)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("id=\"email-error\""))
                .body(containsString("id=\"rate-error\""))
                .body(containsString("id=\"consent-error\""))
                .body(containsString("value=\"Zoë &quot;Z&quot; &lt;Ng&gt;\""))
                .body(not(containsString("<Ng>")));
    }

    @Test
    void aFormWithoutOurStampOrWithTheTrapFilledIsRefused() {
        Map<String, String> form = form(given().accept(BROWSER).get(page).asString());
        String stamp = form.get("stamp");
        form.put("stamp", stamp.replaceFirst("^\\d+", "1000000000"));
        asJson(form).then().statusCode(422).body("type", endsWith(":form-expired"));
        form.put("stamp", "");
        asJson(form).then().statusCode(422).body("type", endsWith(":form-expired"));
        form.put("stamp", stamp);
        form.put("website", "https://spam.example");
        asJson(form).then().statusCode(422).body("type", endsWith(":not-by-a-person"));
    }

    private Map<String, String> form(String html) {
        Matcher stamp = STAMP.matcher(html);
        assertThat(stamp.find()).isTrue();
        Map<String, String> form = new HashMap<>();
        form.put("name", "Zoë \"Z\" <Ng>");
        form.put("email", "zoe@example.org");
        form.put("message", "The unpaid invoices.\n\nThen the rest.");
        form.put("links", "https://zoe.example/1\r\nhttps://zoe.example/2\r\n");
        form.put("rateAmount", "45,50");
        form.put("rateCurrency", "EUR");
        form.put("zone", "Europe/Lisbon");
        form.put("availability", "");
        form.put("consent", "yes");
        form.put("consentVersion", "2026-11-23");
        form.put("website", "");
        form.put("stamp", stamp.group(1));
        return form;
    }

    private Response browser(Map<String, String> form) {
        return browser(form, null);
    }

    private Response browser(Map<String, String> form, String origin) {
        return (origin == null ? given() : given().header("Origin", origin))
                .accept(BROWSER)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(page + "/applications");
    }

    private Response asJson(Map<String, String> form) {
        return given().accept(ContentType.JSON)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(page + "/applications");
    }

    private Response awaitOtherThanTooFast(Map<String, String> form) {
        try {
            return Workspace.await(() -> browser(form), sent -> !sent.asString().contains("faster than anybody"));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
