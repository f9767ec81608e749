package dev.handover.classification.method.confidence;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Steps;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.Situation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The answers that are tried for each question: every step of a scale, and for numbers a handful: around the guess
 * where there is one, else from small to large.
 */
final class PossibleAnswers {

    /** Measured or counted elsewhere: the owner is not asked. */
    private static final Set<FactName> COUNTED = Set.of(FactName.OBSERVED_DAYS, FactName.ACCEPTED_DELIVERIES);

    private static final List<BigDecimal> AROUND = decimals("0.5", "0.8", "1.25", "2");
    private static final List<BigDecimal> SHARES = decimals("0.05", "0.1", "0.25", "0.5");
    /** One inside each band of C2, own time ÷ proficient time. */
    private static final List<BigDecimal> RATIOS = decimals("0.7", "1", "1.3", "2", "3");

    private static final List<BigDecimal> OF_THE_HOUR = decimals("0.25", "0.5", "0.75", "1");
    private static final List<BigDecimal> OF_THE_MONTH = decimals("0.25", "0.5", "1");

    private final Inputs inputs;
    private final Facts facts;
    private final Parameters parameters;
    private final Optional<BigDecimal> hour;

    PossibleAnswers(Inputs inputs, Parameters parameters) {
        this.inputs = inputs;
        this.facts = inputs.subject().facts();
        this.parameters = parameters;
        this.hour =
                Rates.of(inputs.owner(), parameters).map(Rates::freedHourValue).filter(v -> v.signum() > 0);
    }

    /** All that could be asked, facts in their order, then income, then rate. */
    List<Resolution> all() {
        return Stream.concat(
                        Stream.of(FactName.values())
                                .filter(name -> !COUNTED.contains(name))
                                .filter(name -> !Completeness.knows(facts, name, parameters))
                                .map(this::fact),
                        Stream.of(income(), rate()))
                .filter(resolution -> !resolution.answers().isEmpty())
                .toList();
    }

    private Resolution fact(FactName name) {
        boolean guessed = facts.fact(name)
                .filter(Fact::guessed)
                .filter(fact -> fact.value() != Prospect.UNKNOWN)
                .isPresent();
        int oneIn = guessed || !readsAsOrdinary(name) ? 1 : parameters.whole(Setting.EXCEPTION_ONE_IN);
        return new Resolution(
                name.json(),
                guessed,
                oneIn,
                (guessed ? insteadOf(name) : forUnknown(name))
                        .map(v -> with(name, v))
                        .toList());
    }

    /** What the rules take for ordinary while nobody says: no exception, no machine, nobody paid, nothing to pay. */
    private static boolean readsAsOrdinary(FactName name) {
        return switch (name) {
            case AUTOMATION_COST,
                    AUTOMATION_QUALITY,
                    AUTOMATION_SET_UP,
                    AUTOMATION_ERROR_COST,
                    PRICE_PAID_PER_MONTH,
                    LEARN_COST -> true;
            default -> name.kind() == FactKind.FLAG;
        };
    }

    private Stream<Object> insteadOf(FactName name) {
        if (name.kind() == FactKind.FLAG) {
            return Stream.of(true, false);
        } else if (name.kind() == FactKind.DECIMAL) {
            BigDecimal guess = facts.decimal(name).orElseThrow();
            return AROUND.stream().map(guess::multiply).map(name::held);
        }
        return steps(name);
    }

    private static Stream<Object> steps(FactName name) {
        return name == FactName.AREA
                ? Arrays.stream(Area.values())
                : Steps.of(name).stream().filter(step -> step != Prospect.UNKNOWN);
    }

    private Stream<Object> forUnknown(FactName name) {
        return switch (name.kind()) {
            case FLAG -> Stream.of(name != FactName.NECESSARY);
            case DECIMAL -> numbers(name).map(name::held);
            default -> steps(name);
        };
    }

    /** None where the number means nothing without another that is unknown too. */
    private Stream<BigDecimal> numbers(FactName name) {
        return switch (name) {
            case HOURS_PER_MONTH -> decimals("2", "10", "40", "100").stream();
            case OCCURRENCES_PER_MONTH -> decimals("0.5", "1", "4", "20").stream();
            case VALUE_SHARE -> facts.knows(FactName.TIME_SHARE) ? SHARES.stream() : Stream.of();
            case TIME_SHARE -> facts.knows(FactName.VALUE_SHARE) ? SHARES.stream() : Stream.of();
            case OWN_TIME -> times(FactName.PROFICIENT_TIME, BigDecimal::multiply);
            case PROFICIENT_TIME -> times(FactName.OWN_TIME, Figures::divide);
            case LEARN_HOURS -> decimals("5", "20", "60", "200").stream();
            case LEARNING_RATE -> decimals("0.7", "0.8", "0.9", "0.95").stream();
            case UNITS_DONE -> decimals("1", "10", "50", "200").stream();
            case LEARN_COST -> money(decimals("5", "20", "80"), hour);
            case AUTOMATION_COST -> money(decimals("0.1", "0.3", "0.6"), hour);
            case AUTOMATION_QUALITY ->
                facts.knows(FactName.AUTOMATION_COST) ? decimals("0.5", "0.7", "0.9").stream() : Stream.of();
            case AUTOMATION_SET_UP ->
                facts.knows(FactName.AUTOMATION_COST) ? money(decimals("5", "20", "80"), hour) : Stream.of();
            case AUTOMATION_ERROR_COST ->
                facts.knows(FactName.AUTOMATION_COST) ? money(decimals("0.5", "2", "8"), hour) : Stream.of();
            case PRICE_PAID_PER_MONTH ->
                money(
                        OF_THE_MONTH,
                        hour.flatMap(
                                v -> facts.decimal(FactName.HOURS_PER_MONTH).map(v::multiply)));
            default -> Stream.of();
        };
    }

    private Stream<BigDecimal> times(FactName other, BinaryOperator<BigDecimal> by) {
        return facts.decimal(other).filter(t -> t.signum() > 0).stream()
                .flatMap(t -> RATIOS.stream().map(ratio -> by.apply(t, ratio)));
    }

    /** Money as multiples of what an hour or a month is worth, so that no currency is taken for another. */
    private static Stream<BigDecimal> money(List<BigDecimal> multiples, Optional<BigDecimal> of) {
        return of.stream().flatMap(worth -> multiples.stream().map(worth::multiply));
    }

    private Resolution income() {
        boolean assumed = inputs.assumed().contains(Assumed.INCOME);
        Function<BigDecimal, UnaryOperator<Situation>> answer =
                by -> recalculated(i -> i.withOwner(earning(i.owner(), by)));
        return new Resolution(
                Draws.INCOME, true, 1, assumed ? AROUND.stream().map(answer).toList() : List.of());
    }

    private static Owner earning(Owner o, BigDecimal by) {
        return o.withHour(
                hour -> hour.withIncome(times(hour.income(), by)).withNextBestUse(times(hour.nextBestUse(), by)));
    }

    private Resolution rate() {
        if (inputs.market().isEmpty()) {
            // Whoever the rules would take is on offer, so that the answer does not depend on whom one would ask.
            return new Resolution(
                    Draws.RATE,
                    false,
                    1,
                    money(OF_THE_HOUR, hour)
                            .map(rate -> recalculated(i -> i.withMarket(Stream.of(Target.values())
                                    .map(target -> Offer.unpriced(target).withRate(rate))
                                    .toList())))
                            .toList());
        }
        boolean assumed = inputs.assumed().contains(Assumed.MARKET);
        Function<BigDecimal, UnaryOperator<Situation>> answer = by -> recalculated(i -> i.withMarket(i.market().stream()
                .map(o -> o.withRate(times(o.price().rate(), by)))
                .toList()));
        return new Resolution(
                Draws.RATE, true, 1, assumed ? AROUND.stream().map(answer).toList() : List.of());
    }

    private static BigDecimal times(BigDecimal amount, BigDecimal by) {
        return amount == null ? null : amount.multiply(by);
    }

    private static UnaryOperator<Situation> with(FactName name, Object value) {
        Fact answer = Fact.stated(value);
        return situation -> situation.with(name, answer);
    }

    /** What depends on owner or market is calculated anew. */
    private static UnaryOperator<Situation> recalculated(UnaryOperator<Inputs> answer) {
        return situation -> Situation.of(answer.apply(situation.inputs()), situation.parameters());
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
