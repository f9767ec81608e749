package dev.handover.classification.method.policy;

import dev.handover.classification.method.rule.RowPredicate;

/** Reads the predicates of a policy's rows. A policy without one refuses rows with a predicate. */
@FunctionalInterface
public interface PredicateCompiler {

    /**
     * Reads one predicate.
     *
     * @param predicate its text, not null
     * @return the predicate
     * @throws IllegalArgumentException when it is none; the message is a rule that begins with "must"
     */
    RowPredicate compile(String predicate);
}
