package dev.handover.classification.market;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.prior.Occupation;
import dev.handover.classification.method.prior.Occupations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One offer with where it comes from. Per target the first of these that there is: a rate stated for the activity's
 * name, for its occupation, for its area, for all; then the shipped wage of its occupation, then of whoever does most
 * of its area's work.
 *
 * @param offer what it costs
 * @param source STATED or DEFAULT
 * @param fit what the rate was stated for; null for a shipped wage
 * @param occupation whose shipped wage it is; null for a stated rate
 */
record Priced(Offer offer, FactSource source, Fit fit, Occupation occupation) {

    /** What a stated rate was stated for, the most general first. */
    enum Fit {
        GENERAL,
        AREA,
        OCCUPATION,
        NAME
    }

    /**
     * What a price is asked for.
     *
     * @param name the activity's name
     * @param occupation the code of whose work it is, or null
     * @param area its area, or null
     */
    record Work(String name, String occupation, Area area) {}

    /** {@return at most one offer per target, in the order of targets} */
    static List<Priced> of(Work work, List<MarketRate> stated, Wages wages, Policy policy) {
        Optional<Occupation> occupation =
                Occupations.of(work.occupation()).or(() -> Occupations.typicalOf(work.area()));
        List<Priced> priced = new ArrayList<>();
        for (Target target : Target.values()) {
            Optional<MarketRate> best = stated.stream()
                    .filter(r -> r.target() == target && fit(r, work).isPresent())
                    .max(Comparator.comparing(r -> fit(r, work).orElseThrow()));
            if (best.isPresent()) {
                Offer offer = wages.withOnCost(best.get().offer());
                priced.add(new Priced(
                        offer, FactSource.STATED, fit(best.get(), work).orElseThrow(), null));
            } else {
                occupation
                        .flatMap(o -> wages.offer(o, target, policy))
                        .map(o -> new Priced(wages.withOnCost(o), FactSource.DEFAULT, null, occupation.get()))
                        .ifPresent(priced::add);
            }
        }
        return List.copyOf(priced);
    }

    private static Optional<Fit> fit(MarketRate rate, Work work) {
        String of = rate.occupation() == null ? "" : rate.occupation().strip();
        if (of.isEmpty()) {
            return Optional.of(Fit.GENERAL);
        } else if (of.equalsIgnoreCase(work.name().strip())) {
            return Optional.of(Fit.NAME);
        } else if (of.equals(work.occupation())) {
            return Optional.of(Fit.OCCUPATION);
        }
        return work.area() != null && of.equalsIgnoreCase(work.area().name())
                ? Optional.of(Fit.AREA)
                : Optional.empty();
    }
}
