package dev.handover.classification.predicate;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import dev.handover.classification.method.rule.RowPredicate;
import dev.handover.classification.method.rule.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compiled predicate. Immutable and safe for many threads; the same situation always gives the same outcome. */
public final class CelPredicate implements RowPredicate {

    /** Holds, does not, can't be said since something it needs is unknown, or failed. */
    public enum Kind {
        HOLDS,
        DOES_NOT_HOLD,
        UNKNOWN,
        FAILED
    }

    /**
     * What became of one evaluation. Only {@link Kind#HOLDS} lets a row be hit.
     *
     * @param kind the outcome
     * @param fault why it failed, in words without any value; empty for the other kinds
     */
    public record Outcome(Kind kind, Optional<String> fault) {}

    private final Program program;
    private final List<Name> names;

    CelPredicate(Program program, List<Name> names) {
        this.program = program;
        this.names = names;
    }

    /** {@return whether it holds; unknown and failed are no} */
    @Override
    public boolean test(Situation situation) {
        return outcome(situation).kind() == Kind.HOLDS;
    }

    /** {@return the names it uses, in alphabetical order} */
    public List<String> names() {
        return names.stream().map(Name::text).toList();
    }

    /** {@return what becomes of it in this situation, with the reason of a failure} */
    public Outcome outcome(Situation situation) {
        Map<String, Object> known = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (Name name : names) {
            Object value = name.reading().apply(situation);
            known.put(Language.KNOWN + name.text(), value != null);
            if (value == null) {
                unknown.add(CelAttributePattern.create(name.text()));
            } else {
                known.put(name.text(), value);
            }
        }
        return outcome(known, unknown);
    }

    private Outcome outcome(Map<String, Object> known, List<CelAttributePattern> unknown) {
        try {
            Object result = unknown.isEmpty()
                    ? program.eval(known)
                    : program.eval(PartialVars.of(known, unknown.toArray(CelAttributePattern[]::new)));
            if (result instanceof CelUnknownSet) {
                return new Outcome(Kind.UNKNOWN, Optional.empty());
            }
            return new Outcome(Boolean.TRUE.equals(result) ? Kind.HOLDS : Kind.DOES_NOT_HOLD, Optional.empty());
        } catch (CelEvaluationException e) {
            return new Outcome(Kind.FAILED, Optional.of(words(e.getErrorCode())));
        } catch (RuntimeException e) {
            // Only the library ran here: whatever it meant by this, a decision must not fall with one row's condition.
            return new Outcome(Kind.FAILED, Optional.of(words(CelErrorCode.INTERNAL_ERROR)));
        }
    }

    private static String words(CelErrorCode code) {
        return switch (code) {
            case DIVIDE_BY_ZERO -> "it divides by zero";
            case NUMERIC_OVERFLOW -> "a whole number grows too large";
            case ITERATION_BUDGET_EXCEEDED -> "its loops take more than " + Language.TURNS + " turns";
            default -> "it can't be evaluated";
        };
    }
}
