package dev.handover.classification.method;

import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is to be supposed instead of what is so. Without any, inputs stay what they are, and so does the decision.
 *
 * @param owner its members that are not null take the place of the owner's; null changes nothing
 * @param overCapacity in place of the owner's; null changes nothing
 * @param facts by name the value to suppose; empty makes it unknown
 * @param offers each takes the place of the one for its target, or is added
 */
public record Overrides(Owner owner, Boolean overCapacity, Map<FactName, Optional<Object>> facts, List<Offer> offers) {

    /** {@return overrides that change nothing} */
    public static Overrides none() {
        return new Overrides(null, null, Map.of(), List.of());
    }

    /** {@return the inputs as supposed} */
    public Inputs on(Inputs inputs) {
        Facts supposed = inputs.subject().facts();
        for (Map.Entry<FactName, Optional<Object>> fact : facts.entrySet()) {
            supposed = fact.getValue().isPresent()
                    ? supposed.with(fact.getKey(), Fact.stated(fact.getValue().get()))
                    : supposed.without(fact.getKey());
        }
        return inputs.withOwner(ownerLike(inputs.owner()))
                .withSubject(inputs.subject().withFacts(supposed))
                .withMarket(marketLike(inputs.market()))
                .withAssumed(assumedLike(inputs.assumed()));
    }

    private Owner ownerLike(Owner now) {
        if (owner == null) {
            return now;
        }
        return new Owner(
                owner.currency() == null ? now.currency() : owner.currency(),
                hourLike(now.hour()),
                new Owner.Capacity(
                        overCapacity == null ? now.capacity().overCapacity() : overCapacity,
                        or(owner.capacity().teamSpareHours(), now.capacity().teamSpareHours())),
                new Owner.Means(
                        or(owner.means().budget(), now.means().budget()),
                        or(owner.means().cash(), now.means().cash())));
    }

    private Owner.Hour hourLike(Owner.Hour now) {
        Owner.Hour other = owner.hour();
        return new Owner.Hour(
                or(other.income(), now.income()),
                or(other.hoursPerYear(), now.hoursPerYear()),
                or(other.buybackFactor(), now.buybackFactor()),
                or(other.nextBestUse(), now.nextBestUse()),
                or(other.absorption(), now.absorption()));
    }

    private List<Offer> marketLike(List<Offer> now) {
        Map<Target, Offer> byTarget = new TreeMap<>();
        now.forEach(offer -> byTarget.put(offer.target(), offer));
        offers.forEach(offer -> byTarget.put(offer.target(), offer));
        return List.copyOf(byTarget.values());
    }

    /** What is supposed is no longer a shipped default. */
    private Set<Assumed> assumedLike(Set<Assumed> now) {
        Set<Assumed> left = now.isEmpty() ? EnumSet.noneOf(Assumed.class) : EnumSet.copyOf(now);
        if (owner != null && (owner.hour().income() != null || owner.hour().nextBestUse() != null)) {
            left.remove(Assumed.INCOME);
        }
        if (!offers.isEmpty()) {
            left.remove(Assumed.MARKET);
        }
        return left;
    }

    private static BigDecimal or(BigDecimal supposed, BigDecimal now) {
        return supposed == null ? now : supposed;
    }
}
