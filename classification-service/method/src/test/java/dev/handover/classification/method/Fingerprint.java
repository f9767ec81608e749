package dev.handover.classification.method;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A program that answers the inputs on its standard input, one JSON a line, and prints one hash of all answers. */
public final class Fingerprint {

    private static final long SEED = 20_261_125;

    private Fingerprint() {}

    public static void main(String[] args) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(of(lines.lines().toList()));
    }

    /** {@return the hash of the full answers to these inputs} */
    static String of(List<String> inputs) {
        List<Object> answers = new ArrayList<>();
        for (String json : inputs) {
            Inputs read = Canonical.inputs(json);
            answers.add(Method.decide(read, Policy.standard(), Method.Detail.FULL));
            answers.add(Formulas.of(read, Policy.standard()));
        }
        return Canonical.hash(answers);
    }

    /** {@return so many random inputs as canonical JSON, the same every time} */
    static List<String> inputs(int count) {
        Random random = new Random(SEED);
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(Canonical.json(Canonical.tree(inputs(random), Policy.STANDARD_VERSION)));
        }
        return inputs;
    }

    private static Inputs inputs(Random random) {
        Facts facts = Facts.none();
        for (FactName name : FactName.values()) {
            FactSource source = random.nextInt(6) == 0 ? FactSource.INFERRED : FactSource.STATED;
            if (random.nextInt(10) < 7) {
                facts = facts.with(name, new Fact(value(name, random), source, null, null));
            }
        }
        // What moves nearly every verdict away from the rules about money would leave the arithmetic untried.
        for (FactName decisive : List.of(FactName.MUST_BE_OWNER, FactName.NECESSARY, FactName.LICENCE)) {
            facts = random.nextInt(10) == 0 ? facts : facts.without(decisive);
        }
        List<Offer> market = new ArrayList<>();
        for (Target target : Target.values()) {
            if (random.nextBoolean()) {
                BigDecimal rate = decimal(random, 0, 90);
                BigDecimal timeRatio = decimal(random, 0.3, 2);
                BigDecimal quality = decimal(random, 0.6, 1.4);
                market.add(Offer.unpriced(target)
                        .withRate(rate)
                        .withWork(work -> work.withTimeRatio(timeRatio).withQuality(quality)));
            }
        }
        Owner owner = new Owner(
                "EUR",
                new Owner.Hour(
                        decimal(random, 20_000, 300_000),
                        random.nextBoolean() ? decimal(random, 500, 3000) : null,
                        null,
                        random.nextInt(3) == 0 ? decimal(random, 10, 300) : null,
                        decimal(random, 0.3, 1)),
                new Owner.Capacity(random.nextBoolean(), null),
                Owner.Means.UNLIMITED);
        return new Inputs(owner, new Subject("Büro İşi", random.nextBoolean(), facts), market, null);
    }

    private static Object value(FactName name, Random random) {
        return switch (name.kind()) {
            case WHOLE -> (int) name.min() + random.nextInt((int) Math.min(name.max(), 20) - (int) name.min() + 1);
            case DECIMAL -> decimal(random, name.min(), Math.min(name.max(), 100));
            case FLAG -> random.nextBoolean();
            case AREA -> any(Area.values(), random);
            case DEGREE -> any(Degree.values(), random);
            case PROSPECT -> any(Prospect.values(), random);
        };
    }

    private static Object any(Object[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static BigDecimal decimal(Random random, double min, double max) {
        long low = Math.round(min * 100);
        return BigDecimal.valueOf(low + random.nextInt((int) (Math.round(max * 100) - low) + 1), 2);
    }
}
