package dev.handover.classification.method;

import dev.handover.classification.method.Answer.Flip;
import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Terms;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be bargained for or looked for in an offer (rate, fixed price, speed, quality) and what the owner could do
 * with the hours instead. Where the NPV, its lead over learning or the monthly benefit is 0 follows in closed form: all
 * three are linear in each of them.
 */
final class OfferFlips {

    private final Situation s;
    private final Trials trials;
    private final BigDecimal months;

    OfferFlips(Situation situation, Trials trials) {
        this.s = situation;
        this.trials = trials;
        this.months = BigDecimal.valueOf(situation.horizon());
    }

    Stream<Flip> all() {
        return Stream.concat(s.inputs().market().stream().flatMap(this::of), value().stream());
    }

    private Stream<Flip> of(Offer offer) {
        List<Delegation> figures = s.offers().stream()
                .filter(d -> d.terms().target() == offer.target())
                .toList();
        return Stream.of(rate(offer), fixed(offer, figures), timeRatio(offer, figures), quality(offer))
                .flatMap(Optional::stream);
    }

    private Optional<Flip> rate(Offer offer) {
        return trials.nearest(
                "rate",
                offer.target(),
                Figures.or(offer.price().rate(), BigDecimal.ZERO),
                Moves.rateRoots(s, offer.target()),
                at(offer, Offer::withRate));
    }

    /** F costs its amount every month, whatever the hours. */
    private Optional<Flip> fixed(Offer offer, List<Delegation> figures) {
        return trials.nearest(
                "fixedPerMonth",
                offer.target(),
                Figures.or(offer.price().fixedPerMonth(), BigDecimal.ZERO),
                roots(figures, terms -> terms.price().fixedPerMonth(), d -> BigDecimal.ONE),
                at(offer, (now, to) -> now.withPrice(price -> price.withFixedPerMonth(to))));
    }

    /** τ costs h·r(1+o) a month per unit. */
    private Optional<Flip> timeRatio(Offer offer, List<Delegation> figures) {
        return trials.nearest(
                "timeRatio",
                offer.target(),
                Figures.or(offer.work().timeRatio(), BigDecimal.ONE),
                roots(
                        figures,
                        terms -> terms.work().timeRatio(),
                        d -> d.hours().multiply(d.terms().loadedRate())),
                at(offer, (now, to) -> now.withWork(work -> work.withTimeRatio(to))));
    }

    /** Quality decides by its thresholds only. */
    private Optional<Flip> quality(Offer offer) {
        return trials.nearest(
                "quality",
                offer.target(),
                Figures.or(offer.work().quality(), BigDecimal.ONE),
                List.of(
                        s.parameters().value(Setting.MINIMUM_QUALITY),
                        s.parameters().value(Setting.BETTER_QUALITY)),
                at(offer, (now, to) -> now.withWork(work -> work.withQuality(to))));
    }

    /** x + NPV/(T·cost), x + (NPV − NPV of learning)/(T·cost) and x + B/cost, with what a unit of x costs a month. */
    private List<BigDecimal> roots(
            List<Delegation> figures, Function<Terms, BigDecimal> from, Function<Delegation, BigDecimal> costOfUnit) {
        List<BigDecimal> roots = new ArrayList<>();
        for (Delegation d : figures) {
            BigDecimal unit = costOfUnit.apply(d);
            if (d.npv() != null && unit.signum() != 0) {
                BigDecimal x = from.apply(d.terms());
                BigDecimal overHorizon = unit.multiply(months);
                roots.add(x.add(Figures.divide(d.npv(), overHorizon)));
                s.learning()
                        .ifPresent(l -> roots.add(x.add(Figures.divide(d.npv().subtract(l.npv()), overHorizon))));
                roots.add(x.add(Figures.divide(d.benefit(), unit)));
            }
        }
        return roots;
    }

    private Function<BigDecimal, Inputs> at(Offer offer, BiFunction<Offer, BigDecimal, Offer> with) {
        return to -> s.inputs().withOffer(with.apply(offer, to));
    }

    private Optional<Flip> value() {
        BigDecimal share = s.rates().map(r -> r.absorption()).orElse(BigDecimal.ZERO);
        if (share.signum() == 0) {
            return Optional.empty();
        }
        Owner owner = s.inputs().owner();
        List<BigDecimal> roots = Moves.valueRoots(s, share);
        BigDecimal from = Figures.divide(s.rates().orElseThrow().freedHourValue(), share);
        return trials.nearest("nextBestUse", null, from, roots, to -> s.inputs().withOwner(owner.withNextBestUse(to)));
    }
}
