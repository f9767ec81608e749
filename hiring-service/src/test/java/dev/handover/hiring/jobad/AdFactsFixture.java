package dev.handover.hiring.jobad;

import dev.handover.hiring.opening.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Facts of an opening that can be published; a test changes only what it is about. */
record AdFactsFixture(AdFacts facts) {
    static final Instant PUBLISHED = Instant.parse("2026-06-01T09:30:00Z");
    static final Instant VALID_THROUGH = Instant.parse("2026-07-31T09:30:00Z");

    static AdFactsFixture invoicing() {
        return new AdFactsFixture(new AdFacts(
                "Invoicing",
                null,
                Target.FREELANCER,
                new AdFacts.Workload(
                        new BigDecimal("39.00"),
                        new BigDecimal("4.33"),
                        56,
                        List.of("Xero", "Excel"),
                        List.of(
                                new AdFacts.Step("Send invoices", 8, 14_400),
                                new AdFacts.Step("Chase late payers", 3, 3_600)),
                        false),
                new AdFacts.Pay("EUR", new BigDecimal("12.50"), new BigDecimal("18.00"), false),
                5,
                new AdFacts.Employer(
                        "Blue Lamp", "https://bluelamp.example", null, "DE", "jobs@bluelamp.example", null),
                new AdFacts.Terms(new BigDecimal("2"), 180, 60, PUBLISHED, VALID_THROUGH, List.of())));
    }

    AdFactsFixture activity(String activity) {
        return with(
                activity,
                facts.title(),
                facts.target(),
                facts.workload(),
                facts.pay(),
                facts.employer(),
                facts.terms());
    }

    AdFactsFixture title(String title) {
        return with(
                facts.activity(),
                title,
                facts.target(),
                facts.workload(),
                facts.pay(),
                facts.employer(),
                facts.terms());
    }

    AdFactsFixture target(Target target) {
        return with(
                facts.activity(),
                facts.title(),
                target,
                facts.workload(),
                facts.pay(),
                facts.employer(),
                facts.terms());
    }

    AdFactsFixture workload(AdFacts.Workload workload) {
        return with(
                facts.activity(),
                facts.title(),
                facts.target(),
                workload,
                facts.pay(),
                facts.employer(),
                facts.terms());
    }

    AdFactsFixture pay(AdFacts.Pay pay) {
        return with(
                facts.activity(),
                facts.title(),
                facts.target(),
                facts.workload(),
                pay,
                facts.employer(),
                facts.terms());
    }

    AdFactsFixture employer(AdFacts.Employer employer) {
        return with(
                facts.activity(),
                facts.title(),
                facts.target(),
                facts.workload(),
                facts.pay(),
                employer,
                facts.terms());
    }

    AdFactsFixture terms(AdFacts.Terms terms) {
        return with(
                facts.activity(),
                facts.title(),
                facts.target(),
                facts.workload(),
                facts.pay(),
                facts.employer(),
                terms);
    }

    AdFactsFixture hoursPerMonth(String hours) {
        AdFacts.Workload now = facts.workload();
        return workload(new AdFacts.Workload(
                new BigDecimal(hours), now.occurrencesPerMonth(), now.windowDays(), now.tools(), now.steps(), false));
    }

    private AdFactsFixture with(
            String activity,
            String title,
            Target target,
            AdFacts.Workload workload,
            AdFacts.Pay pay,
            AdFacts.Employer employer,
            AdFacts.Terms terms) {
        return new AdFactsFixture(
                new AdFacts(activity, title, target, workload, pay, facts.delegationLevel(), employer, terms));
    }
}
