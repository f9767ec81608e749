package dev.handover.bench;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.List;

/** Inputs as an owner has them after answering the questionnaire: all facts known, three offers. */
final class Examples {

    private Examples() {}

    /** The example of the API: bookkeeping that money decides about, so every rule is looked at. */
    static Inputs bookkeeping() {
        Facts facts = Facts.none()
                .with(FactName.AREA, Area.FINANCE)
                .with(FactName.HOURS_PER_MONTH, n("39"))
                .with(FactName.OCCURRENCES_PER_MONTH, n("4.33"))
                .with(FactName.OBSERVED_DAYS, 10)
                .with(FactName.GROWTH, 1)
                .with(FactName.CUSTOMER_VALUE, Degree.NO)
                .with(FactName.INIMITABILITY, Degree.NO)
                .with(FactName.REACH, Degree.NO)
                .with(FactName.OWN_TIME, n("3"))
                .with(FactName.PROFICIENT_TIME, n("1"))
                .with(FactName.MASTERY, 2)
                .with(FactName.WILL_BECOME_GOOD, Prospect.UNKNOWN)
                .with(FactName.LEARN_HOURS, n("60"))
                .with(FactName.ENJOYMENT, 2)
                .with(FactName.SPECIFICITY, 2)
                .with(FactName.CODIFIABILITY, 4)
                .with(FactName.UNCERTAINTY, 2)
                .with(FactName.ERROR_COST, 3)
                .with(FactName.DEPENDENCY_RISK, 2)
                .with(FactName.CONFIDENTIALITY, 3)
                .with(FactName.JOB_ZONE, 3);
        Owner owner = new Owner(
                "EUR",
                new Owner.Hour(n("100000"), n("2000"), n("4"), null, n("1")),
                new Owner.Capacity(false, n("0")),
                Owner.Means.UNLIMITED);
        return new Inputs(
                owner,
                new Subject("Bookkeeping", false, facts),
                List.of(
                        offer(Target.FREELANCER, "45"),
                        offer(Target.VIRTUAL_EMPLOYEE, "18"),
                        offer(Target.STAFF, "27")),
                12);
    }

    private static Offer offer(Target target, String rate) {
        return new Offer(
                target,
                Offer.Price.DEFAULT.withRate(n(rate)).withFixedPerMonth(n("0")),
                new Offer.Work(n("0.3333"), n("1"), n("0"), n("0.10")),
                Offer.Hiring.DEFAULT);
    }

    static BigDecimal n(String decimal) {
        return new BigDecimal(decimal);
    }
}
