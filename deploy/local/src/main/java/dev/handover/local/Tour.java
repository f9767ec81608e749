package dev.handover.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the owner wants to see when all is up: where the time goes, what to do about it, and where to click next. */
final class Tour {
    private static final String WEEKS = "from=2026-02-02&to=2026-03-29&zone=Europe/Berlin";
    private static final int MOST_SHOWN = 40;
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final LocalRun run;
    private final Console console;

    Tour(LocalRun run, Console console) {
        this.run = run;
        this.console = console;
    }

    /** Shows the sample's figures, decisions and ad. */
    void showSample(Apis apis) {
        overview(apis.audit());
        decisions(apis.classification());
        ads(apis.hiring());
    }

    private void overview(Api audit) {
        JsonNode overview = audit.read("/v1/overview?" + WEEKS + "&groupBy=area,activity");
        console.say("");
        console.say(
                "Where the time went, 2 February to 29 March 2026, in hours (summed; by the clock, overlaps once):");
        console.say("");
        for (JsonNode group : overview.get("groups")) {
            JsonNode keys = group.get("keys");
            console.say(String.format(
                    Locale.ROOT,
                    "  %-16s %-24s %9s %9s %6.1f %%",
                    keys.path("area").asText("-"),
                    keys.path("activity").path("name").asText("-"),
                    hours(group.get("summedSeconds")),
                    hours(group.get("clockSeconds")),
                    group.get("share").asDouble() * 100));
        }
        JsonNode totals = overview.get("totals");
        console.say(String.format(
                Locale.ROOT,
                "  %-16s %-24s %9s %9s   worth %s %s",
                "all",
                "",
                hours(totals.get("summedSeconds")),
                hours(totals.get("clockSeconds")),
                totals.path("cost").path("amount").asText("?"),
                totals.path("cost").path("currency").asText("")));
    }

    private void decisions(Api classification) {
        console.say("");
        console.say("What to do about it, most hours first:");
        console.say("");
        List<JsonNode> decisions = new ArrayList<>(Sample.pages(classification, "/v1/decisions?limit=100"));
        decisions.sort(Comparator.comparing((JsonNode each) ->
                        new BigDecimal(each.path("hoursPerMonth").asText("0")))
                .reversed());
        for (JsonNode decision : decisions.subList(0, Math.min(decisions.size(), MOST_SHOWN))) {
            String name = decision.path("activity").path("name").asText();
            String sentence = decision.path("sentence").asText();
            console.say(String.format(
                    Locale.ROOT,
                    "  %-24s %-22s %s",
                    name,
                    decision.path("verdict").asText(),
                    sentence.startsWith(name + ": ") ? sentence.substring(name.length() + 2) : sentence));
        }
        if (decisions.size() > MOST_SHOWN) {
            console.say("  and " + (decisions.size() - MOST_SHOWN) + " more");
        }
    }

    private void ads(Api hiring) {
        console.say("");
        List<JsonNode> published = Sample.pages(hiring, "/v1/openings?status=PUBLISHED&limit=100");
        for (JsonNode opening : published) {
            console.say("The job ad \"" + opening.path("title").asText() + "\":");
            console.say("  " + opening.path("publication").path("url").asText());
        }
    }

    /** Shows the addresses and a call to begin with. */
    void showAddresses(Options options) {
        console.say("");
        console.say("The APIs, to read and to try:");
        for (Service service : Service.ALL) {
            console.say(String.format("  %-24s %s/q/swagger-ui", service.module(), run.url(service.name())));
        }
        boolean elsewhere = !options.data().equals(options.root().resolve(".handover"));
        String token = Token.sign(
                run.issuer(), Token.WORKSPACE, SampleState.read(options.data()).owner(), Token.ALL_SCOPES);
        console.say("");
        console.say("A first call, with a token for 12 hours (another one: deploy/local/token"
                + (elsewhere ? " --data " + options.data() : "") + "):");
        console.say("");
        console.say("curl -s -H 'Authorization: Bearer " + token + "' '" + run.url("audit") + "/v1/overview?" + WEEKS
                + "&groupBy=area'");
        console.say("");
    }

    private static String hours(JsonNode seconds) {
        return BigDecimal.valueOf(seconds.asLong())
                .divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
