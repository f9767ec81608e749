package dev.handover.classification.method.rule;

/** A row's further condition, ready to be tested. Pure, safe for several threads, and of bounded cost. */
@FunctionalInterface
public interface RowPredicate {

    /** {@return whether it holds; what is unknown satisfies nothing, so a predicate about it is false} */
    boolean test(Situation situation);
}
