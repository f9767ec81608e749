package dev.handover.hiring.jobad.document;

import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.organization.Profile;
import dev.handover.hiring.workload.WorkloadSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Facts of an opening that can be published; a test changes only what it is about. */
public final class AdFactsFixture {
    public static final Instant PUBLISHED = Instant.parse("2026-06-01T09:30:00Z");
    public static final Instant VALID_THROUGH = Instant.parse("2026-07-31T09:30:00Z");

    private String title;
    private Target target;
    private OpeningSnapshot.Load workload;
    private OpeningSnapshot.Pay pay;
    private Profile employer;
    private AdFacts.Terms terms;

    private AdFactsFixture() {}

    public static AdFactsFixture invoicing() {
        AdFactsFixture fixture = new AdFactsFixture();
        fixture.target = Target.FREELANCER;
        fixture.workload = new OpeningSnapshot.Load(
                new BigDecimal("39.00"),
                false,
                new BigDecimal("4.33"),
                56,
                List.of("Xero", "Excel"),
                List.of(
                        new WorkloadSnapshot.Step("Send invoices", 8, 14_400),
                        new WorkloadSnapshot.Step("Chase late payers", 3, 3_600)),
                PUBLISHED);
        fixture.pay = new OpeningSnapshot.Pay("EUR", new BigDecimal("12.50"), new BigDecimal("18.00"), false);
        fixture.employer =
                new Profile("Blue Lamp", "https://bluelamp.example", null, "DE", "jobs@bluelamp.example", null);
        fixture.terms = new AdFacts.Terms(
                new OpeningSnapshot.Terms(new BigDecimal("2"), List.of()), 180, 60, PUBLISHED, VALID_THROUGH);
        return fixture;
    }

    public AdFacts facts() {
        return new AdFacts("Invoicing", title, target, workload, pay, 5, employer, terms);
    }

    public AdFactsFixture withTitle(String other) {
        return with(copy -> copy.title = other);
    }

    public AdFactsFixture withTarget(Target other) {
        return with(copy -> copy.target = other);
    }

    public AdFactsFixture withoutWorkload() {
        return with(copy -> copy.workload = null);
    }

    /** Ten hours a month of these steps, with these tools, however often and whenever it was measured. */
    public AdFactsFixture withWork(List<String> tools, WorkloadSnapshot.Step... steps) {
        return with(copy -> copy.workload =
                new OpeningSnapshot.Load(BigDecimal.TEN, false, null, null, tools, List.of(steps), null));
    }

    public AdFactsFixture withHoursPerMonth(String hours) {
        return with(copy -> copy.workload = new OpeningSnapshot.Load(
                new BigDecimal(hours),
                false,
                workload.occurrencesPerMonth(),
                workload.windowDays(),
                workload.tools(),
                workload.steps(),
                workload.measuredAt()));
    }

    public AdFactsFixture withoutPay() {
        return with(copy -> copy.pay = null);
    }

    /** Euros an hour; a null {@code from} is one rate only. */
    public AdFactsFixture withPay(BigDecimal from, BigDecimal to) {
        return with(copy -> copy.pay = new OpeningSnapshot.Pay("EUR", from, to, false));
    }

    public AdFactsFixture withoutEmployer() {
        return with(copy -> copy.employer = null);
    }

    public AdFactsFixture withValidThrough(Instant until) {
        return with(copy -> copy.terms = terms(terms.stated(), until));
    }

    public AdFactsFixture withApplicantCountries(String... countries) {
        return with(copy -> copy.terms = terms(
                new OpeningSnapshot.Terms(terms.stated().trialHours(), List.of(countries)), terms.validThrough()));
    }

    private AdFacts.Terms terms(OpeningSnapshot.Terms stated, Instant until) {
        return new AdFacts.Terms(stated, terms.retentionDays(), terms.validityDays(), terms.publishedAt(), until);
    }

    private AdFactsFixture with(Consumer<AdFactsFixture> change) {
        AdFactsFixture copy = new AdFactsFixture();
        copy.title = title;
        copy.target = target;
        copy.workload = workload;
        copy.pay = pay;
        copy.employer = employer;
        copy.terms = terms;
        change.accept(copy);
        return copy;
    }
}
