package dev.handover.classification.method.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule: all its conditions hold, or it is not hit.
 *
 * @param name its name
 * @param conditions what must hold, in the order in which it is looked at
 * @param outcome what it then says
 */
record Rule(RuleName name, List<Condition> conditions, Function<Situation, Ruling> outcome) {

    /** {@return the first condition that does not hold, in words; empty when the rule is hit} */
    Optional<String> failing(Situation s) {
        return conditions.stream().filter(c -> !c.holds().test(s)).findFirst().map(c -> c.failing(s));
    }
}
