package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Delegation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a rule says once it is hit.
 *
 * @param verdict the decision
 * @param flags the warnings that come with it
 * @param reasons why, most important first
 * @param qualifies what an offer must be like to be chosen under this rule
 */
public record Ruling(Verdict verdict, List<Flag> flags, List<Reason> reasons, Predicate<Delegation> qualifies) {

    /** {@return a ruling with a verdict and nothing else} */
    public static Ruling of(Verdict verdict) {
        return new Ruling(verdict, List.of(), List.of(), d -> true);
    }

    Ruling flagged(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new Ruling(verdict, List.copyOf(more), reasons, qualifies);
    }

    Ruling because(Reason reason) {
        List<Reason> more = new ArrayList<>(reasons);
        more.add(reason);
        return new Ruling(verdict, flags, List.copyOf(more), qualifies);
    }

    Ruling because(boolean holds, Reason reason) {
        return holds ? because(reason) : this;
    }

    Ruling among(Predicate<Delegation> offers) {
        return new Ruling(verdict, flags, reasons, offers);
    }
}
