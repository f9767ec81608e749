package dev.handover.classification.method;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random inputs of the whole range the API allows, each fact unknown now and then. */
public class Worlds extends DomainContextBase {

    private static final List<FactName> NAMES = List.of(FactName.values());

    @Provide
    public Arbitrary<Inputs> inputs() {
        return Combinators.combine(owners(), subjects(), markets()).as((o, s, m) -> new Inputs(o, s, m, null));
    }

    /** {@return the same world with one fact known, or unknown where the value is null} */
    static Inputs with(Inputs inputs, FactName name, Object value) {
        return inputs.withSubject(
                inputs.subject().withFacts(inputs.subject().facts().with(name, value)));
    }

    private static Arbitrary<BigDecimal> decimals(String min, String max) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(min), new BigDecimal(max))
                .ofScale(2);
    }

    private static Arbitrary<Owner> owners() {
        return Combinators.combine(
                        decimals("1000", "500000").injectNull(0.1),
                        decimals("200", "4000").injectNull(0.5),
                        decimals("0", "500").injectNull(0.6),
                        decimals("0", "1").injectNull(0.5),
                        Arbitraries.of(true, false),
                        decimals("0", "60"),
                        decimals("0", "5000").injectNull(0.5))
                .as((income, hours, use, share, over, spare, budget) -> new Owner(
                        "EUR",
                        new Owner.Hour(income, hours, null, use, share),
                        new Owner.Capacity(over, spare.compareTo(BigDecimal.TEN) < 0 ? spare : BigDecimal.ZERO),
                        new Owner.Means(budget, null)));
    }

    private static Arbitrary<Subject> subjects() {
        List<Arbitrary<Object>> values = new ArrayList<>();
        for (FactName name : NAMES) {
            values.add(value(name).injectNull(rarity(name)));
        }
        return Combinators.combine(values).as(all -> {
            Facts facts = Facts.none();
            for (int i = 0; i < all.size(); i++) {
                facts = facts.with(NAMES.get(i), all.get(i));
            }
            return new Subject("Work", facts.flag(FactName.SUPPORT, false), facts);
        });
    }

    private static double rarity(FactName name) {
        return switch (name) {
            case AREA, HOURS_PER_MONTH, SKILL, GROWTH -> 0.03;
            case MUST_BE_OWNER, NECESSARY, LICENCE, AUTOMATION_COST, PRICE_PAID_PER_MONTH -> 0.9;
            default -> 0.3;
        };
    }

    private static Arbitrary<Object> value(FactName name) {
        return switch (name.kind()) {
            case WHOLE ->
                Arbitraries.integers()
                        .between((int) name.min(), (int) Math.min(name.max(), 20))
                        .asGeneric();
            case DECIMAL ->
                decimals(
                                BigDecimal.valueOf(name.min()).toPlainString(),
                                BigDecimal.valueOf(Math.min(name.max(), 120)).toPlainString())
                        .asGeneric();
            case FLAG -> Arbitraries.of(true, false).asGeneric();
            case AREA -> Arbitraries.of(Area.class).asGeneric();
            case DEGREE -> Arbitraries.of(Degree.class).asGeneric();
            case PROSPECT -> Arbitraries.of(Prospect.class).asGeneric();
        };
    }

    private static Arbitrary<List<Offer>> markets() {
        return Combinators.combine(offers(Target.FREELANCER), offers(Target.VIRTUAL_EMPLOYEE), offers(Target.STAFF))
                .as((a, b, c) -> Stream.of(a, b, c).flatMap(List::stream).toList());
    }

    private static Arbitrary<List<Offer>> offers(Target target) {
        return Combinators.combine(
                        decimals("0", "150"),
                        decimals("0.2", "3").injectNull(0.5),
                        decimals("0.5", "1.5").injectNull(0.4),
                        decimals("0", "300").injectNull(0.7),
                        decimals("0", "0.2").injectNull(0.7),
                        Arbitraries.integers().between(1, 6).injectNull(0.5),
                        decimals("0", "40").injectNull(0.5))
                .as((rate, ratio, quality, fixed, oversight, ramp, train) -> new Offer(
                        target,
                        Offer.Price.DEFAULT.withRate(rate).withFixedPerMonth(fixed),
                        Given.done(ratio, quality, fixed, oversight),
                        Given.hiring(ramp, null, null, train)))
                .list()
                .ofMaxSize(1);
    }

    /** {@return whether a flip of that name is a number, of which both sides are tried} */
    static boolean isNumber(String flip) {
        return FactName.named(flip).map(name -> name.kind() == FactKind.DECIMAL).orElse(true);
    }

    /** {@return a flip's text as the fact's value} */
    static Object parsed(FactName name, String text) {
        return switch (name.kind()) {
            case WHOLE -> Integer.valueOf(text);
            case DEGREE -> Degree.valueOf(text);
            case PROSPECT -> Prospect.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
            default -> throw new IllegalArgumentException(name.json());
        };
    }
}
