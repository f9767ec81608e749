package dev.handover.classification.method.rule;

import dev.handover.classification.method.Inputs;
import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Learning;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.calculation.SkillRatio;
import dev.handover.classification.method.calculation.StrategicScore;
import dev.handover.classification.method.calculation.Terms;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Bundle;
import dev.handover.classification.method.handover.Choice;
import dev.handover.classification.method.handover.Placement;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.Setting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything the rules look at, calculated once.
 *
 * @param inputs what was given
 * @param policy the parameters
 * @param horizon T in months
 * @param skill S, stated or inferred; empty when unknown
 * @param prospect W, stated or inferred
 * @param score σ; empty when nothing gives it
 * @param rates the owner's rates; empty when unknown
 * @param bundle what would go to the same person
 * @param placement to whom, before prices
 * @param offers the figures of every offer, in the order of targets; empty while the hours are unknown
 * @param considered the offers the rules judge by: the admissible ones, or all where no admissible one is priced
 * @param learning what learning is worth; empty when its facts are unknown
 */
public record Situation(
        Inputs inputs,
        Policy policy,
        int horizon,
        Optional<Integer> skill,
        Prospect prospect,
        Optional<StrategicScore> score,
        Optional<Rates> rates,
        Bundle bundle,
        Placement placement,
        List<Delegation> offers,
        List<Delegation> considered,
        Optional<Learning> learning) {

    /** {@return the situation of these inputs under this policy} */
    public static Situation of(Inputs inputs, Policy policy) {
        Facts facts = inputs.subject().facts();
        int horizon = inputs.horizonMonths() != null ? inputs.horizonMonths() : policy.whole(Setting.HORIZON_MONTHS);
        Optional<Integer> skill = facts.whole(FactName.SKILL).or(() -> SkillRatio.skill(facts, policy));
        Optional<StrategicScore> score = StrategicScore.of(facts, policy);
        Optional<Rates> rates = Rates.of(inputs.owner(), policy);
        Bundle bundle = new Bundle(facts, inputs.peers());
        boolean core = score.filter(StrategicScore::core).isPresent();
        Placement placement = Placement.of(facts, bundle, inputs.owner(), inputs.market(), core, policy);
        List<Delegation> offers = facts.knows(FactName.HOURS_PER_MONTH)
                ? inputs.market().stream()
                        .map(o -> figures(o, facts, rates, placement, horizon, policy))
                        .toList()
                : List.of();
        List<Delegation> admissible = offers.stream()
                .filter(d -> placement.admissible().contains(d.terms().target()))
                .toList();
        List<Delegation> considered = admissible.isEmpty() ? offers : admissible;
        BigDecimal cheapest = considered.stream()
                .filter(d -> d.goodEnough(policy))
                .map(Delegation::cost)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Optional<Learning> learning = facts.knows(FactName.HOURS_PER_MONTH)
                ? rates.flatMap(r -> skill.flatMap(s -> Learning.of(facts, s, r, cheapest, horizon, policy)))
                : Optional.empty();
        return new Situation(
                inputs,
                policy,
                horizon,
                skill,
                Learning.prospect(facts, policy),
                score,
                rates,
                bundle,
                placement,
                offers,
                considered,
                learning);
    }

    /** {@return the figures an offer without a price would have, for its rate cap; the hours must be known} */
    public Delegation unpriced(Target target) {
        return figures(Offer.unpriced(target), facts(), rates, placement, horizon, policy);
    }

    private static Delegation figures(
            Offer offer, Facts facts, Optional<Rates> rates, Placement placement, int horizon, Policy policy) {
        return Delegation.of(Terms.of(offer, policy, placement.onTheTeam()), facts, rates, horizon, policy);
    }

    /** {@return what is known of the activity} */
    public Facts facts() {
        return inputs.subject().facts();
    }

    /** {@return whether the activity moves the business forward} */
    public boolean strategic() {
        return score.filter(s -> s.strategic(inputs.subject().wasStrategic(), policy))
                .isPresent();
    }

    /** {@return whether all three core tests are answered YES} */
    public boolean core() {
        return score.filter(StrategicScore::core).isPresent();
    }

    /** {@return the category} */
    public Category category() {
        if (score.isEmpty()) {
            return Category.UNDETERMINED;
        }
        return strategic() ? Category.STRATEGIC : Category.MAINTENANCE;
    }

    boolean skillAtLeast(int bound) {
        return skill.filter(s -> s >= bound).isPresent();
    }

    boolean skillAtMost(int bound) {
        return skill.filter(s -> s <= bound).isPresent();
    }

    boolean goodEnough(Delegation offer) {
        return offer.goodEnough(policy);
    }

    /** The offer worth most among those that are good enough. */
    Optional<Delegation> best() {
        return considered.stream().filter(this::goodEnough).max(Choice.BY_WORTH);
    }

    boolean delegationPays() {
        return best().filter(Delegation::pays).isPresent();
    }

    /** Better than the owner by so much that the price does not decide. */
    boolean better(Delegation offer) {
        return offer.terms().quality().compareTo(policy.value(Setting.BETTER_QUALITY)) >= 0;
    }

    /** Worth having month by month once everybody is up to speed. */
    boolean paysMonthly(Delegation offer) {
        return goodEnough(offer) && offer.benefit() != null && offer.benefit().signum() > 0;
    }

    boolean paysInTheEnd(Delegation offer) {
        return goodEnough(offer) && offer.pays();
    }
}
