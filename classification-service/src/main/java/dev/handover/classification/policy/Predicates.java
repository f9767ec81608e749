package dev.handover.classification.policy;

import dev.handover.classification.method.policy.PredicateCompiler;
import dev.handover.classification.predicate.CelPredicates;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the method's reader of predicates to whoever reads policies: one, since it keeps what it compiled. */
final class Predicates {

    private Predicates() {}

    @Produces
    @Singleton
    static PredicateCompiler inCel() {
        return new CelPredicates();
    }
}
