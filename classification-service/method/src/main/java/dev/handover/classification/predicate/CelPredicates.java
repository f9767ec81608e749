package dev.handover.classification.predicate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.handover.classification.method.policy.PredicateCompiler;
import dev.handover.classification.predicate.PredicateRefused.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the predicates that users write into rules, in a part of CEL (Common Expression Language) against typed
 * names. Safe for many threads.
 *
 * <p>What is unknown satisfies no condition: a predicate whose value depends on something unknown does not hold, and
 * neither does its negation; {@code known(name)} asks. {@code skill >= 4 || flag} holds when the flag is set, whether
 * the skill is known or not. Decimals are doubles here: a comparison with a written number is exact up to 15 digits,
 * but 0.1 + 0.2 == 0.3 does not hold, so compare sums with a bound, not for equality.
 */
public final class CelPredicates implements PredicateCompiler {

    /** Compiling takes milliseconds and the same text comes again with every decision; a program is some kilobytes. */
    private static final int KEPT = 500;

    private final Vocabulary names = Vocabulary.ofTheMethod();
    private final CelCompiler compiler = Language.compiler(names);
    private final CelRuntime runtime = Language.runtime();
    private final Map<String, CelPredicate> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CelPredicate> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Compiles a text.
     *
     * @param text the predicate, at most 1,000 characters
     * @return the predicate
     * @throws PredicateRefused when it is none
     */
    @Override
    public CelPredicate compile(String text) {
        synchronized (kept) {
            CelPredicate known = kept.get(text);
            if (known != null) {
                return known;
            }
        }
        CelPredicate compiled = compiled(text);
        synchronized (kept) {
            kept.put(text, compiled);
        }
        return compiled;
    }

    private CelPredicate compiled(String text) {
        // The compiler looks at the length too, but only after it has copied the text.
        if (text.length() > 2 * Language.LENGTH) {
            throw refused("must have at most " + Language.LENGTH + " characters");
        }
        try {
            CelValidationResult result = compiler.compile(text);
            if (result.hasError()) {
                throw new PredicateRefused(Wording.of(result.getErrors()));
            }
            CelAbstractSyntaxTree tree = result.getAst();
            List<Name> used = Scrutiny.namesOf(tree, names);
            return new CelPredicate(runtime.createProgram(tree), used);
        } catch (CelValidationException | CelEvaluationException e) {
            throw refused(Wording.UNREADABLE);
        }
    }

    private static PredicateRefused refused(String rule) {
        return new PredicateRefused(List.of(new Fault(1, 1, rule)));
    }
}
