package dev.handover.classification.method.portfolio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 200 activities with three targets each, of the kinds that the literature on knapsacks tells apart. */
class ManyActivitiesTest {

    /** How worth and cost of an option go together. */
    enum Kind {
        UNCORRELATED,
        WEAKLY,
        STRONGLY,
        SUBSET_SUM,
        PLAUSIBLE
    }

    private static final int INSTANCES = 5;
    private static final int ACTIVITIES = 200;
    private static final double NS_PER_MS = 1e6;

    @ParameterizedTest
    @CsvSource({
        "UNCORRELATED,0.25,,",
        "UNCORRELATED,0.25,0.25,",
        "UNCORRELATED,0.25,0.25,0.2",
        "WEAKLY,0.25,,",
        "WEAKLY,0.25,0.25,",
        "WEAKLY,0.25,0.25,0.2",
        "STRONGLY,0.5,,",
        "STRONGLY,0.5,0.5,",
        "SUBSET_SUM,0.25,,",
        "SUBSET_SUM,0.25,0.25,",
        "PLAUSIBLE,0.25,,",
        "PLAUSIBLE,0.25,0.25,",
        "PLAUSIBLE,0.25,0.25,0.2"
    })
    void twoHundredActivitiesArePlannedExactly(Kind kind, double budget, Double cash, Double hours) {
        List<Double> taken = new ArrayList<>();
        for (int seed = 0; seed < INSTANCES; seed++) {
            List<Item> items = items(ACTIVITIES, kind, new Random(seed));
            Limits limits = new Limits(share(items, budget, 0), share(items, cash, 1), share(items, hours, 2), false);
            Table table = new Table(items, limits);
            long start = System.nanoTime();
            Choosing chosen = Choosing.of(table, limits, null, Solving.USUAL_WORK);
            taken.add((System.nanoTime() - start) / NS_PER_MS);

            assertTrue(chosen.exact(), kind + " " + seed);
            assertTrue(chosen.feasible(), kind + " " + seed);
        }
        taken.sort(null);
        System.out.printf(
                Locale.ROOT,
                "plan of 200 x 3 %s budget %s cash %s hours %s: median %.0f ms, most %.0f ms%n",
                kind,
                budget,
                cash,
                hours,
                taken.get(INSTANCES / 2),
                taken.get(INSTANCES - 1));
    }

    private static BigDecimal share(List<Item> items, Double share, int of) {
        if (share == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : items) {
            sum = sum.add(item.options().stream()
                    .map(o -> List.of(o.monthlyCost(), o.oneOffCash(), o.hoursFreedPerMonth())
                            .get(of))
                    .reduce(BigDecimal.ZERO, BigDecimal::max));
        }
        return sum.multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.HALF_EVEN);
    }

    static List<Item> items(int count, Kind kind, Random random) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Option> options = new ArrayList<>();
            for (Target target : Target.values()) {
                options.add(option(target, kind, random));
            }
            items.add(new Item("i" + i, "i" + i, false, 3, options));
        }
        return items;
    }

    /** Amounts up to 1,000.00 in cents, hours 1 to 41; plausible ones follow from hours, rates and training. */
    private static Option option(Target target, Kind kind, Random random) {
        long cost = 1L + random.nextInt(100_000);
        long cash = 1L + random.nextInt(100_000);
        long hours = 100L + random.nextInt(4000);
        long npv = switch (kind) {
            case UNCORRELATED -> 1 + random.nextInt(100_000);
            case WEAKLY -> Math.max(1, cost - 10_000 + random.nextInt(20_000));
            case STRONGLY -> cost + 10_000;
            case SUBSET_SUM -> cost;
            case PLAUSIBLE -> {
                double rate = 15 + 30 * random.nextDouble();
                double train = Math.min(40, 30 * hours / 433.0);
                cost = Math.round(hours * rate);
                cash = Math.round(100 * rate * train);
                yield Math.round(12 * (hours * 0.9 * 60 - cost) - cash - 6000 * train);
            }
        };
        BigDecimal spent = BigDecimal.valueOf(12 * cost + cash, 2);
        BigDecimal worth = BigDecimal.valueOf(npv, 2);
        return new Option(
                target,
                worth,
                BigDecimal.valueOf(cost, 2),
                BigDecimal.valueOf(cash, 2),
                BigDecimal.valueOf(hours, 2),
                worth.divide(spent, 4, RoundingMode.HALF_EVEN),
                new Option.Course(worth, worth, BigDecimal.valueOf(cash, 2), 1));
    }
}
