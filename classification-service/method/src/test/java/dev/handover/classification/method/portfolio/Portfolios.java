package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random portfolios of whole amounts, small enough to try every plan there is. */
public final class Portfolios {

    private Portfolios() {}

    /** {@return up to seven items of up to three options, some losing money, some free} */
    public static Arbitrary<List<Item>> items() {
        Arbitrary<Option> options = Combinators.combine(
                        Arbitraries.of(Target.values()),
                        Arbitraries.integers().between(-60, 100),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 20))
                .as(PlanInputs::option);
        Arbitrary<Item> item = Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(1, 5).injectNull(0.2),
                        options.list().ofMinSize(1).ofMaxSize(3))
                .as((always, liked, of) -> new Item("", "", always, liked, of));
        return item.list().ofMaxSize(7).map(list -> {
            List<Item> named = new ArrayList<>();
            for (Item one : list) {
                String id = "i" + named.size();
                named.add(new Item(id, id, one.always(), one.enjoyment(), one.options()));
            }
            return named;
        });
    }

    /** {@return limits of every kind, some that cannot be kept} */
    public static Arbitrary<Limits> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200).injectNull(0.2),
                        Arbitraries.integers().between(0, 120).injectNull(0.3),
                        Arbitraries.integers().between(0, 80).injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(0, 220)))
                .as((budget, cash, hours, first, committed) -> {
                    Limits limits = PlanInputs.limits(budget, cash, hours, first);
                    return new Limits(
                            limits.budget(), limits.cash(), limits.wantedHours(), first, BigDecimal.valueOf(committed));
                });
    }
}
