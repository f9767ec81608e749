package dev.handover.classification.method.handover;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Terms;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * To whom, with prices: row 5 of the target table.
 *
 * @param target who does it
 * @param engagement the form of working together
 * @param priced the figures of that target's offer; empty when there is no offer for it
 */
public record Choice(Target target, Engagement engagement, Optional<Delegation> priced) {

    /**
     * A target that could have been chosen.
     *
     * @param target who
     * @param allIn cost a month of the whole bundle; null without an offer
     * @param npv value over the horizon; null without an offer or where the owner's hour has no known value
     * @param admissible whether the target table allows it
     * @param breakEvenHours hours a month from which an employee is cheaper than this contractor; null without both
     */
    public record Alternative(
            Target target, BigDecimal allIn, BigDecimal npv, boolean admissible, BigDecimal breakEvenHours) {}

    /**
     * Chooses among the offers.
     *
     * @param placement rows 1 to 4
     * @param bundle what goes to the same person
     * @param offers the figures of every offer
     * @param qualifies what the rule that was hit asks of an offer
     * @param horizon T in months
     * @param parameters the policy's numbers
     * @return who does it
     */
    public static Choice of(
            Placement placement,
            Bundle bundle,
            List<Delegation> offers,
            Predicate<Delegation> qualifies,
            int horizon,
            Parameters parameters) {
        List<Delegation> open = offers.stream()
                .filter(d -> placement.admissible().contains(d.terms().target()))
                .toList();
        Optional<Delegation> first = find(open, placement.preferred());
        if (first.isPresent() && first.filter(qualifies).isEmpty()) {
            Optional<Delegation> best = open.stream().filter(qualifies).max(BY_WORTH);
            first = best.isPresent() ? best : first;
        }
        if (first.isPresent() && !placement.fixed()) {
            first = Optional.of(cheaperNeighbour(first.get(), open, bundle, qualifies, horizon, parameters));
        }
        Target target = first.map(d -> d.terms().target()).orElse(placement.preferred());
        return new Choice(target, engagement(target, placement), first);
    }

    /** {@return the choice of somebody who knows better than the table} */
    public static Choice ofTarget(Target target, Placement placement, List<Delegation> offers) {
        return new Choice(target, engagement(target, placement), find(offers, target));
    }

    /**
     * Compares the targets.
     *
     * @param placement rows 1 to 4
     * @param bundle what goes to the same person
     * @param offers the figures of every offer
     * @param horizon T in months
     * @return one for each target, in their order
     */
    public static List<Alternative> sideBySide(
            Placement placement, Bundle bundle, List<Delegation> offers, int horizon) {
        return Stream.of(Target.values())
                .map(target -> find(offers, target)
                        .map(d -> alternative(d, offers, placement, bundle, horizon))
                        .orElseGet(() -> new Alternative(
                                target, null, null, placement.admissible().contains(target), null)))
                .toList();
    }

    /** Best value first to lose: higher NPV, then the lighter commitment. */
    public static final Comparator<Delegation> BY_WORTH = Comparator.comparing(
                    Delegation::npv, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(d -> d.terms().target(), Comparator.reverseOrder());

    private static Optional<Delegation> find(List<Delegation> offers, Target target) {
        return offers.stream().filter(d -> d.terms().target() == target).findFirst();
    }

    private static Delegation cheaperNeighbour(
            Delegation first,
            List<Delegation> open,
            Bundle bundle,
            Predicate<Delegation> qualifies,
            int horizon,
            Parameters parameters) {
        BigDecimal bound = allIn(first.terms(), bundle, horizon)
                .multiply(BigDecimal.ONE.subtract(parameters.value(Setting.NEIGHBOUR_DISCOUNT)));
        return open.stream()
                .filter(d -> d.terms().target().isNextTo(first.terms().target()))
                .filter(d -> qualifies.test(d) && d.goodEnough(parameters))
                .filter(d -> allIn(d.terms(), bundle, horizon).compareTo(bound) <= 0)
                .filter(d -> bound.signum() > 0)
                .min(Comparator.comparing((Delegation d) -> allIn(d.terms(), bundle, horizon))
                        .thenComparing(d -> d.terms().target()))
                .orElse(first);
    }

    private static Alternative alternative(
            Delegation d, List<Delegation> offers, Placement placement, Bundle bundle, int horizon) {
        Target target = d.terms().target();
        BigDecimal breakEven = target.isHired() || d.terms().loadedRate().signum() == 0
                ? null
                : offers.stream()
                        .filter(offer -> offer.terms().target().isHired())
                        .findFirst()
                        .map(hired -> Figures.divide(
                                wages(hired.terms(), hired.terms().price().committedHours())
                                        .add(Figures.divide(
                                                hired.terms().hiring().hireCash(), BigDecimal.valueOf(horizon))),
                                d.terms().loadedRate()))
                        .orElse(null);
        return new Alternative(
                target,
                allIn(d.terms(), bundle, horizon),
                d.npv(),
                placement.admissible().contains(target),
                breakEven);
    }

    /** Hired max(h_b, committed)·wage·(1+o) + hireCash/T + overhead; others h_b·rate·(1+fee); plus what is fixed. */
    private static BigDecimal allIn(Terms terms, Bundle bundle, int horizon) {
        BigDecimal hours = bundle.hours(terms.work().timeRatio());
        if (!terms.target().isHired()) {
            return wages(terms, hours).add(terms.price().fixedPerMonth());
        }
        return wages(terms, hours.max(terms.price().committedHours()))
                .add(Figures.divide(terms.hiring().hireCash(), BigDecimal.valueOf(horizon)))
                .add(terms.price().overheadPerMonth())
                .add(terms.price().fixedPerMonth());
    }

    private static BigDecimal wages(Terms terms, BigDecimal hours) {
        return hours.multiply(terms.loadedRate());
    }

    private static Engagement engagement(Target target, Placement placement) {
        if (target == placement.preferred()) {
            return placement.engagement();
        }
        return target.isHired() ? Engagement.EMPLOYMENT : Engagement.RETAINER;
    }
}
