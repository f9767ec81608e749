package dev.handover.hiring.opening;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.workload.Hours;
import dev.handover.hiring.workload.WorkloadSnapshot;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opening as the API shows it. Amounts and hours are decimal strings; hours are a month's, pay is an hour's. */
@Schema(name = "Opening", description = "Work that somebody else is to do.", examples = """
        {"id":"0192904b-3a00-7d10-8a3b-5c6d7e8f9a01","status":"PUBLISHED",\
        "activityId":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01","decisionId":"01928f4a-11c2-7d10-8a3b-5c6d7e8f9a0b",\
        "work":"Invoicing","title":"Freelancer for Invoicing","target":"FREELANCER",\
        "reason":{"verdict":"DELEGATE","rule":"R9","sentence":"A cheaper provider does it well enough.",\
        "delegationLevel":5},\
        "pay":{"currency":"EUR","from":"40.50","to":"54.00","rateCap":"128.58","typed":false},\
        "load":{"hoursPerMonth":"39.00","hoursPerWeek":"9.00","hoursTyped":false,"occurrencesPerMonth":"4.33",\
        "windowDays":56,"tools":["Xero"],"steps":[{"text":"Send invoices","occurrences":8,"seconds":14400}],\
        "measuredAt":"2026-03-29T22:00:00Z"},\
        "trialHours":null,"applicantCountries":["DE"],\
        "publication":{"slug":"freelancer-for-invoicing",\
        "url":"https://jobs.example/jobs/blue-lamp/freelancer-for-invoicing",\
        "publishedAt":"2026-03-30T07:00:00Z","validThrough":"2026-05-29T07:00:00Z"},\
        "end":null,"flags":[],"createdAt":"2026-03-29T22:00:00Z"}""")
record OpeningView(
        @Schema(required = true) UUID id,
        @Schema(required = true) OpeningStatus status,
        @JsonUnwrapped Subject subject,

        @Schema(
                required = true,
                nullable = true,
                description = "What the decision said; null for an opening made by hand.")
        Reason reason,

        @JsonUnwrapped Offer offer,

        @Schema(required = true, nullable = true, description = "Its last publication; null before the first.")
        Publication publication,

        @Schema(required = true, nullable = true, description = "Null while the opening is not closed.")
        End end,

        @Schema(required = true, maxItems = 10, description = "What to look at.")
        List<OpeningFlag> flags,

        @Schema(required = true) Instant createdAt) {

    /** What is to be done and by whom. */
    record Subject(
            @Schema(required = true, nullable = true, description = "The activity whose measured work fills it in.")
            UUID activityId,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The accepted decision that made it; null when it was made by hand.")
            UUID decisionId,

            @Schema(required = true, maxLength = 200, description = "The work's name.", examples = "Invoicing")
            String work,

            @Schema(
                    required = true,
                    maxLength = 200,
                    description = "The ad's title: yours, or one made from work and target.",
                    examples = "Freelancer for Invoicing")
            String title,

            @Schema(required = true) Target target) {}

    /** What is offered for how much work. */
    record Offer(
            @Schema(required = true, nullable = true, description = "Null until the pay is known.")
            Pay pay,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "How much work it is; null until it is measured or stated.")
            Load load,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 20,
                    description = "Length of the paid trial task; null is the configured one.",
                    examples = "2.00")
            String trialHours,

            @Schema(
                    required = true,
                    maxItems = 30,
                    description = "Countries to work from, ISO 3166-1 alpha-2; empty means the employer's.",
                    examples = "[\"DE\"]")
            List<@Size(min = 2, max = 2) String> applicantCountries) {}

    @Schema(description = "`DECISION_WITHDRAWN`: the decision behind a published ad no longer stands.")
    enum OpeningFlag {
        DECISION_WITHDRAWN
    }

    @Schema(name = "OpeningReason", description = "Why the work is handed over, in the decision's words.")
    record Reason(
            @Schema(maxLength = 60, description = "What was decided.", examples = "DELEGATE")
            String verdict,

            @Schema(maxLength = 20, nullable = true, description = "The rule that decided.", examples = "R9")
            String rule,

            @Schema(
                    maxLength = 2000,
                    nullable = true,
                    description = "The decision in one sentence.",
                    examples = "A cheaper provider does it well enough.")
            String sentence,

            @Schema(
                    minimum = "1",
                    maximum = "7",
                    nullable = true,
                    description = "How much freedom to give: 1 none, 7 all.",
                    examples = "5")
            Integer delegationLevel) {}

    @Schema(name = "OpeningPay", description = "Money an hour, as the ad says it.")
    record Pay(
            @Schema(required = true, minLength = 3, maxLength = 3, examples = "EUR")
            String currency,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 20,
                    description = "The least; null where one rate is offered.",
                    examples = "40.50")
            String from,

            @Schema(required = true, maxLength = 20, description = "The most.", examples = "54.00")
            String to,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 20,
                    description = "The most at which handing over pays, for you alone: it is published nowhere. Null"
                            + " without a decision and in another currency than the decision's.",
                    examples = "128.58")
            String rateCap,

            @Schema(required = true, description = "Whether the owner changed what the decision said.")
            boolean typed) {}

    @Schema(name = "OpeningLoad", description = "How much work it is.")
    record Load(
            @Schema(required = true, maxLength = 20, description = "Measured, or stated by you.", examples = "39.00")
            String hoursPerMonth,

            @Schema(required = true, maxLength = 20, description = "The hours a month, times 12/52.", examples = "9.00")
            String hoursPerWeek,

            @Schema(required = true, description = "Whether the owner stated the hours.")
            boolean hoursTyped,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 20,
                    description = "How often a month it comes up; null until it is measured.",
                    examples = "4.33")
            String occurrencesPerMonth,

            @Schema(
                    required = true,
                    nullable = true,
                    minimum = "1",
                    maximum = "3660",
                    description = "Over how many days it was measured.",
                    examples = "56")
            Integer windowDays,

            @Schema(
                    required = true,
                    maxItems = 50,
                    description = "Tools that the work was done with.",
                    examples = "[\"Xero\"]")
            List<@Size(max = 200) String> tools,

            @Schema(required = true, maxItems = 50, description = "What the work is made of, as it was measured.")
            List<Step> steps,

            @Schema(required = true, nullable = true, description = "Null until it is measured.")
            Instant measuredAt) {}

    @Schema(name = "OpeningStep", description = "Something that the work is made of.")
    record Step(
            @Schema(required = true, maxLength = 200, description = "As it was recorded.", examples = "Send invoices")
            String text,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "1000000",
                    description = "How often it was recorded.",
                    examples = "8")
            int occurrences,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "1000000000",
                    description = "How long in all.",
                    examples = "14400")
            long seconds) {}

    @Schema(name = "OpeningPublication", description = "Where and how long the ad is public.")
    record Publication(
            @Schema(
                    required = true,
                    maxLength = 80,
                    description = "The ad's address below the organisation's; it never changes.",
                    examples = "freelancer-for-invoicing")
            String slug,

            @Schema(
                    required = true,
                    maxLength = 600,
                    format = "uri",
                    description = "The public page.",
                    examples = "https://jobs.example/jobs/blue-lamp/freelancer-for-invoicing")
            String url,

            @Schema(required = true, description = "When it became public.")
            Instant publishedAt,

            @Schema(required = true, description = "The ad is gone from then on.")
            Instant validThrough) {}

    @Schema(name = "OpeningEnd", description = "When and why the opening ended.")
    record End(
            @Schema(required = true) Instant closedAt,
            @Schema(required = true) CloseReason reason) {}

    static OpeningView of(OpeningSnapshot opening) {
        OpeningSnapshot.Publication publication = opening.publication();
        OpeningSnapshot.End end = opening.end();
        return new OpeningView(
                opening.id(),
                opening.status(),
                subject(opening),
                reason(opening.origin().reason()),
                new Offer(
                        pay(opening),
                        load(opening.work().load()),
                        plain(opening.offer().terms().trialHours()),
                        opening.offer().terms().applicantCountries()),
                publication == null
                        ? null
                        : new Publication(
                                publication.slug(),
                                publication.url(),
                                publication.publishedAt(),
                                publication.validThrough()),
                end == null ? null : new End(end.closedAt(), end.reason()),
                opening.origin().withdrawnAt() == null ? List.of() : List.of(OpeningFlag.DECISION_WITHDRAWN),
                opening.createdAt());
    }

    private static Subject subject(OpeningSnapshot opening) {
        return new Subject(
                opening.work().activityId(),
                opening.origin().decisionId(),
                opening.work().name(),
                opening.shownTitle(),
                opening.offer().target());
    }

    private static Reason reason(OpeningSnapshot.Reason reason) {
        return reason.verdict() == null
                ? null
                : new Reason(reason.verdict(), reason.rule(), reason.sentence(), reason.delegationLevel());
    }

    private static Pay pay(OpeningSnapshot opening) {
        OpeningSnapshot.Pay pay = opening.offer().pay();
        return pay == null
                ? null
                : new Pay(
                        pay.currency(),
                        plain(pay.from()),
                        plain(pay.to()),
                        pay.currency().equals(opening.origin().currency())
                                ? plain(opening.origin().rateCap())
                                : null,
                        pay.typed());
    }

    private static Load load(OpeningSnapshot.Load load) {
        if (load == null) {
            return null;
        }
        List<Step> steps = load.steps().stream().map(OpeningView::step).toList();
        return new Load(
                plain(load.hoursPerMonth()),
                plain(Hours.perWeek(load.hoursPerMonth())),
                load.hoursTyped(),
                plain(load.occurrencesPerMonth()),
                load.windowDays(),
                load.tools(),
                steps,
                load.measuredAt());
    }

    private static Step step(WorkloadSnapshot.Step step) {
        return new Step(step.text(), step.occurrences(), step.seconds());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
