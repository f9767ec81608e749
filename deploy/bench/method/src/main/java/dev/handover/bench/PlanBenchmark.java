package dev.handover.bench;

import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.portfolio.Item;
import dev.handover.classification.method.portfolio.Limits;
import dev.handover.classification.method.portfolio.Option;
import dev.handover.classification.method.portfolio.Planning;
import dev.handover.classification.method.portfolio.Portfolio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the exact plan of 200 activities with three targets each takes, under half the budget of everything. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class PlanBenchmark {

    private static final int ACTIVITIES = 200;
    private static final int INSTANCES = 20;

    /** How worth and cost hang together, after Pisinger; plausible ones follow from hours, rates and training. */
    @Param({"PLAUSIBLE", "UNCORRELATED", "WEAKLY"})
    private String kind;

    /** Whether one-off cash is limited too. */
    @Param({"false", "true"})
    private boolean cash;

    private final List<List<Item>> instances = new ArrayList<>();
    private final List<Limits> limits = new ArrayList<>();
    private int next;

    /** Draws the instances from fixed seeds. */
    @Setup(Level.Trial)
    public void draw() {
        for (int i = 0; i < INSTANCES; i++) {
            Random random = new Random(i);
            List<Item> items = new ArrayList<>();
            for (int a = 0; a < ACTIVITIES; a++) {
                List<Option> options = new ArrayList<>();
                for (Target target : Target.values()) {
                    options.add(option(target, random));
                }
                items.add(new Item("activity-" + a, "Activity " + a, false, null, options));
            }
            instances.add(items);
            limits.add(new Limits(half(items, true), cash ? half(items, false) : null, null, false));
        }
    }

    /** {@return the exact plan of one instance after another} */
    @Benchmark
    public Portfolio plan() {
        int at = next++ % INSTANCES;
        return Planning.plan(instances.get(at), limits.get(at));
    }

    private Option option(Target target, Random random) {
        long cost = 100 + random.nextInt(100_000);
        long once = 1 + random.nextInt(100_000);
        long hours = 100L + random.nextInt(4000);
        long npv;
        if (kind.equals("PLAUSIBLE")) {
            double rate = 15 + 30 * random.nextDouble();
            double train = Math.min(40, 30 * hours / 433.0);
            cost = Math.round(hours * rate);
            once = Math.round(100 * rate * train);
            npv = Math.round(12 * (hours * 0.9 * 60 - cost) - once - 6000 * train);
        } else {
            npv = kind.equals("WEAKLY")
                    ? Math.max(1, cost - 10_000 + random.nextInt(20_000))
                    : 1 + random.nextInt(100_000);
        }
        BigDecimal worth = BigDecimal.valueOf(npv, 2);
        return new Option(
                target,
                worth,
                BigDecimal.valueOf(cost, 2),
                BigDecimal.valueOf(once, 2),
                BigDecimal.valueOf(hours, 2),
                worth.divide(BigDecimal.valueOf(12 * cost + once, 2), 4, RoundingMode.HALF_EVEN),
                new Option.Course(worth, worth, BigDecimal.valueOf(once, 2), 1));
    }

    private static BigDecimal half(List<Item> items, boolean monthly) {
        return items.stream()
                .map(item -> item.options().get(0))
                .map(option -> monthly ? option.monthlyCost() : option.oneOffCash())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_EVEN);
    }
}
