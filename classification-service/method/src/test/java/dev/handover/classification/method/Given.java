package dev.handover.classification.method;

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
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Valid inputs with defaults, so that a test states only what it is about: an owner at 50 an hour, ten hours a month of
 * ordinary finance work, nobody on offer.
 */
public record Given(Owner owner, Facts facts, boolean wasStrategic, List<Offer> market, Policy policy) {

    public static Given work() {
        return new Given(
                owner("100000"),
                Facts.none()
                        .with(FactName.AREA, Area.FINANCE)
                        .with(FactName.HOURS_PER_MONTH, n("10"))
                        .with(FactName.OCCURRENCES_PER_MONTH, n("4"))
                        .with(FactName.OBSERVED_DAYS, 10)
                        .with(FactName.GROWTH, 1)
                        .with(FactName.CUSTOMER_VALUE, Degree.NO)
                        .with(FactName.INIMITABILITY, Degree.NO)
                        .with(FactName.REACH, Degree.NO)
                        .with(FactName.SKILL, 3)
                        .with(FactName.MASTERY, 2)
                        .with(FactName.WILL_BECOME_GOOD, Prospect.UNKNOWN)
                        .with(FactName.ENJOYMENT, 3)
                        .with(FactName.SPECIFICITY, 2)
                        .with(FactName.CODIFIABILITY, 3)
                        .with(FactName.UNCERTAINTY, 2)
                        .with(FactName.ERROR_COST, 3)
                        .with(FactName.DEPENDENCY_RISK, 2)
                        .with(FactName.CONFIDENTIALITY, 3),
                false,
                List.of(),
                Policy.standard());
    }

    /** Outsourced whatever the price, so that only the target table decides to whom. */
    public static Given handedOver(String hours) {
        return work().with(FactName.SKILL, 1)
                .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .with(FactName.HOURS_PER_MONTH, n(hours));
    }

    public static Owner owner(String income) {
        return Owner.unknown("EUR").withIncome(n(income)).withCapacity(new Owner.Capacity(false, BigDecimal.ZERO));
    }

    /** A price by the figures that tests vary. */
    public static Offer.Price price(
            BigDecimal rate, BigDecimal onCost, BigDecimal fixed, BigDecimal committed, BigDecimal overhead) {
        return new Offer.Price(rate, onCost, fixed, committed, overhead);
    }

    /** How work is done, by the figures that tests vary. */
    public static Offer.Work done(
            BigDecimal timeRatio, BigDecimal quality, BigDecimal errorCost, BigDecimal oversight) {
        return new Offer.Work(timeRatio, quality, errorCost, oversight);
    }

    /** What it takes to have somebody, by the figures that tests vary. */
    public static Offer.Hiring hiring(
            Integer rampMonths, BigDecimal recruitHours, BigDecimal hireCash, BigDecimal trainHours) {
        return new Offer.Hiring(rampMonths, recruitHours, hireCash, trainHours);
    }

    public static BigDecimal n(String decimal) {
        return new BigDecimal(decimal);
    }

    /** Strategic beyond doubt, but not core: growth 5 and two of three tests. */
    public Given strategic() {
        return with(FactName.GROWTH, 5)
                .with(FactName.CUSTOMER_VALUE, Degree.YES)
                .with(FactName.INIMITABILITY, Degree.YES);
    }

    public Given core() {
        return strategic().with(FactName.REACH, Degree.YES);
    }

    public Given with(FactName name, Object value) {
        return new Given(owner, facts.with(name, value), wasStrategic, market, policy);
    }

    public Given without(FactName name) {
        return new Given(owner, facts.without(name), wasStrategic, market, policy);
    }

    public Given of(Owner other) {
        return new Given(other, facts, wasStrategic, market, policy);
    }

    public Given overCapacity() {
        return of(plain().withCapacity(new Owner.Capacity(true, BigDecimal.ZERO)));
    }

    public Given absorbing(String share) {
        return of(plain().withHour(hour -> hour.withAbsorption(n(share))));
    }

    public Given spareHours(String hours) {
        return of(plain().withCapacity(new Owner.Capacity(false, n(hours))));
    }

    /** The same income and nothing else. */
    private Owner plain() {
        return owner(owner.hour().income().toPlainString()).withCurrency(owner.currency());
    }

    public Given wasStrategic(boolean was) {
        return new Given(owner, facts, was, market, policy);
    }

    public Given under(Policy other) {
        return new Given(owner, facts, wasStrategic, market, other);
    }

    public Given offered(Target target, String rate) {
        return offered(Offer.unpriced(target).withRate(n(rate)));
    }

    public Given offered(Target target, String rate, String quality) {
        return offered(Offer.unpriced(target).withRate(n(rate)).withWork(work -> work.withQuality(n(quality))));
    }

    public Given offered(Offer offer) {
        List<Offer> more = new ArrayList<>(market);
        more.add(offer);
        return new Given(owner, facts, wasStrategic, List.copyOf(more), policy);
    }

    public Inputs inputs() {
        return new Inputs(owner, new Subject("Bookkeeping", wasStrategic, facts), market, null);
    }

    public Answer decision() {
        return Method.decide(inputs(), policy, Method.Detail.FULL);
    }
}
