package dev.handover.classification.method;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Steps;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.rule.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one input that may change while a goal is sought; {@code target} belongs to a rate and {@code fact} to hours and
 * scales.
 *
 * @param kind which input
 * @param target whose rate; else null
 * @param fact which fact; else null
 */
public record GoalVariable(Kind kind, Target target, FactName fact) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** The inputs that can be sought. */
    public enum Kind {
        RATE,
        NEXT_BEST_USE,
        INCOME,
        HOURS,
        SCALE
    }

    /** {@return the variable of that name: "rate:TARGET", "nextBestUse", "income", "hoursPerMonth" or a scale's} */
    public static Optional<GoalVariable> named(String name) {
        return switch (name) {
            case "nextBestUse" -> Optional.of(new GoalVariable(Kind.NEXT_BEST_USE, null, null));
            case "income" -> Optional.of(new GoalVariable(Kind.INCOME, null, null));
            case "hoursPerMonth" -> Optional.of(new GoalVariable(Kind.HOURS, null, FactName.HOURS_PER_MONTH));
            default ->
                Stream.of(Target.values())
                        .filter(target -> name.equals("rate:" + target))
                        .map(target -> new GoalVariable(Kind.RATE, target, null))
                        .findFirst()
                        .or(() -> FactName.named(name)
                                .filter(fact -> !Steps.of(fact).isEmpty())
                                .map(fact -> new GoalVariable(Kind.SCALE, null, fact)));
        };
    }

    /** The same inputs with this number; a target nobody offers yet is offered at it, all else default. */
    Inputs at(Inputs inputs, BigDecimal x) {
        return switch (kind) {
            case RATE ->
                offer(inputs).map(o -> inputs.withOffer(o.withRate(x))).orElseGet(() -> {
                    List<Offer> market = new ArrayList<>(inputs.market());
                    market.add(Offer.unpriced(target).withRate(x));
                    return inputs.withMarket(market);
                });
            case NEXT_BEST_USE -> inputs.withOwner(inputs.owner().withNextBestUse(x));
            case INCOME -> inputs.withOwner(inputs.owner().withIncome(x));
            case HOURS, SCALE -> Moves.with(inputs, fact, x);
        };
    }

    /** The number it is now; null when it is unknown. */
    BigDecimal now(Inputs inputs, Parameters parameters) {
        return switch (kind) {
            case RATE ->
                offer(inputs)
                        .map(o -> Figures.or(o.price().rate(), BigDecimal.ZERO))
                        .orElse(null);
            case NEXT_BEST_USE ->
                inputs.owner().hour().nextBestUse() != null
                        ? inputs.owner().hour().nextBestUse()
                        : Situation.of(inputs, parameters)
                                .rates()
                                .map(Rates::hourlyValue)
                                .orElse(null);
            case INCOME -> inputs.owner().hour().income();
            case HOURS, SCALE -> inputs.subject().facts().decimal(fact).orElse(null);
        };
    }

    private Optional<Offer> offer(Inputs inputs) {
        return inputs.market().stream().filter(o -> o.target() == target).findFirst();
    }

    /** Where to begin when nothing is known. */
    BigDecimal usual() {
        return kind == Kind.INCOME ? new BigDecimal("50000") : BigDecimal.TEN;
    }

    /** The largest number there is. */
    BigDecimal most() {
        return kind == Kind.HOURS ? BigDecimal.valueOf((long) FactName.HOURS_PER_MONTH.max()) : LARGEST;
    }
}
