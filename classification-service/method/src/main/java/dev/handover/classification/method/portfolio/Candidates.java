package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** What of an activity could enter a plan. */
public final class Candidates {

    private Candidates() {}

    /**
     * Looks at one activity.
     *
     * @param id whose the item is to be
     * @param inputs the activity with its owner and market
     * @param policy the parameters
     * @return the item with one option per admissible target that has a price; empty when the verdict hands nothing
     *     over (a locked activity never does) or nothing is priced
     */
    public static Optional<Item> of(String id, Inputs inputs, Policy policy) {
        Situation situation = Situation.of(inputs, policy.parameters());
        Verdict verdict = Rules.verdict(situation, policy.rules());
        if (!verdict.handsOver()) {
            return Optional.empty();
        }
        boolean always = verdict == Verdict.OUTSOURCE_ALWAYS;
        List<Option> options = situation.offers().stream()
                .filter(d ->
                        situation.placement().admissible().contains(d.terms().target()))
                .filter(d -> always || d.goodEnough(policy.parameters()))
                .filter(d -> d.npv() != null)
                .map(Candidates::option)
                .toList();
        Integer enjoyment = inputs.subject().facts().whole(FactName.ENJOYMENT).orElse(null);
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(id, inputs.subject().name(), always, enjoyment, options));
    }

    /**
     * The figures of handing an activity to one target.
     *
     * @param inputs the activity with its owner and market
     * @param target to whom
     * @param policy the parameters
     * @return its figures; empty when the target has no price or the owner's hour no known value
     */
    public static Optional<Option> option(Inputs inputs, Target target, Policy policy) {
        return Situation.of(inputs, policy.parameters()).offers().stream()
                .filter(d -> d.terms().target() == target && d.npv() != null)
                .map(Candidates::option)
                .findFirst();
    }

    private static Option option(Delegation d) {
        return new Option(
                d.terms().target(),
                d.npv(),
                d.spendPerMonth(),
                d.oneOffCash(),
                d.hoursFreed(),
                d.roi(),
                new Option.Course(
                        d.benefit().add(d.spendPerMonth()).add(d.terms().work().errorCostPerMonth()),
                        d.benefit(),
                        d.oneOff(),
                        d.terms().hiring().rampMonths()));
    }
}
