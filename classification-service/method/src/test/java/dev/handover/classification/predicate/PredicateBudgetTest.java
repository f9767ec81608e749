package dev.handover.classification.predicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.Worlds;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.rule.Situation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** What a predicate may cost, and that no text does more than be refused. */
class PredicateBudgetTest {

    private static final CelPredicates PREDICATES = new CelPredicates();
    private static final Situation ORDINARY =
            Situation.of(Given.work().inputs(), Given.work().policy().parameters());

    @Test
    void loopsMayTakeAHundredTurnsInAll() {
        assertEquals("", refusal(nested(10, 9)));
        assertTrue(PREDICATES.compile(nested(10, 9)).test(ORDINARY));
        assertEquals("must loop at most 100 turns in all (line 1, column 9)", placeless(nested(10, 10)));
        assertEquals("must loop at most 100 turns in all (line 1, column 9)", placeless(nested(5, 5, 5)));
        assertEquals("must loop at most 100 turns in all (line 1, column 9)", placeless(nested(2, 2, 2, 2, 2, 2, 2)));
    }

    @Test
    void loopsSideBySideAddUp() {
        String fifty = ones(50) + ".all(n, n > 0)";

        assertEquals("", refusal(fifty));
        assertTrue(refusal(fifty + " && " + ones(51) + ".all(n, n > 0)").startsWith("must loop at most 100 turns"));
    }

    @Test
    void theRuntimeStopsAtTheSameNumber() throws Exception {
        CelAbstractSyntaxTree bomb = Language.compiler(Vocabulary.ofTheMethod())
                .compile(nested(5, 5, 5))
                .getAst();

        CelEvaluationException stopped = assertThrows(
                CelEvaluationException.class,
                () -> Language.runtime().createProgram(bomb).eval(Map.of()));

        assertTrue(stopped.getMessage().contains("Iteration budget exceeded: 100"), stopped.getMessage());
    }

    @Test
    void longTextsAreRefused() {
        assertEquals("", refusal("skill > 3" + " ".repeat(991)));
        assertEquals("must have at most 1000 characters (line 1, column 1)", refusal("skill > 3" + " ".repeat(992)));
        assertEquals("must have at most 1000 characters (line 1, column 1)", refusal("(".repeat(1_000_000)));
    }

    @Test
    void largeTreesAreRefused() {
        assertEquals("", refusal(ones(190) + " == [1]"));
        assertEquals("must have at most 200 parts (line 1, column 9)", placeless(ones(201) + " == [1]"));
    }

    @Test
    void deepTreesAreRefused() {
        assertTrue(refusal("(".repeat(400) + "1" + ")".repeat(400)).startsWith("must be nested less deeply"));
        assertTrue(refusal("!".repeat(999)).startsWith("must be"));
        assertTrue(refusal("-".repeat(999)).startsWith("must be"));
        assertTrue(refusal("[".repeat(999)).startsWith("must be"));
        assertTrue(refusal("{".repeat(999)).startsWith("must be"));
        assertTrue(refusal("a.".repeat(499)).startsWith("must be"));
        assertTrue(refusal("true?".repeat(199)).startsWith("must be"));
    }

    @Property(tries = 500)
    void noGarbageDoesMoreThanBeRefused(@ForAll String garbage) {
        assertNotNull(refusal(garbage));
    }

    @Property(tries = 1_000)
    void noMixtureOfRealWordsDoesMoreThanBeRefused(@ForAll("mixtures") String mixture) {
        String refusal = refusal(mixture);

        assertNotNull(refusal);
        if (refusal.isEmpty()) {
            assertNotNull(PREDICATES.compile(mixture).outcome(ORDINARY));
        }
    }

    @Property(tries = 300)
    @Domain(Worlds.class)
    void noSituationMakesAPredicateThrow(@ForAll Inputs inputs) {
        Situation situation = Situation.of(inputs, Parameters.standard());

        for (String text : List.of(
                "hoursPerMonth / occurrencesPerMonth > 1.0 || skill / (mastery - 2) > 1",
                "known(valueShare) ? valueShare * 100.0 > 5.0 : area in ['SALES', 'IT']",
                "[1, 2, 3].exists(n, n == skill && n % mastery == 0)")) {
            CelPredicate.Outcome once = PREDICATES.compile(text).outcome(situation);
            assertEquals(once, PREDICATES.compile(text).outcome(situation));
            assertEquals(once.kind() == CelPredicate.Kind.FAILED, once.fault().isPresent());
        }
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "skill",
                        "hoursPerMonth",
                        "area",
                        "onsite",
                        "known(skill)",
                        "known(",
                        "'SALES'",
                        "1",
                        "2.5",
                        "0",
                        "true",
                        "==",
                        "!=",
                        "<",
                        ">=",
                        "&&",
                        "||",
                        "!",
                        "+",
                        "-",
                        "*",
                        "/",
                        "%",
                        "?",
                        ":",
                        "(",
                        ")",
                        "[",
                        "]",
                        ",",
                        " in ",
                        ".all(",
                        ".exists(x,",
                        "x",
                        ".map(",
                        "has(",
                        "null",
                        "1u",
                        "b'x'",
                        "{",
                        "}",
                        "\"",
                        "\\u0000",
                        "\n",
                        "timestamp(",
                        "9223372036854775807",
                        "1e400",
                        "@",
                        "`",
                        "//")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(words -> String.join("", words));
    }

    private static String refusal(String text) {
        try {
            PREDICATES.compile(text);
            return "";
        } catch (PredicateRefused refused) {
            refused.faults().forEach(fault -> {
                assertTrue(fault.rule().startsWith("must "), fault.rule());
                assertTrue(fault.line() > 0 && fault.column() > 0);
            });
            assertFalse(refused.faults().isEmpty());
            return refused.getMessage();
        }
    }

    private static String placeless(String text) {
        return refusal(text).replaceAll("column [0-9]+", "column 9");
    }

    /** Loops within loops, of these lengths. */
    private static String nested(int... lengths) {
        String inner = "true";
        for (int i = lengths.length - 1; i >= 0; i--) {
            inner = ones(lengths[i]) + ".all(n" + i + ", " + inner + ")";
        }
        return inner;
    }

    private static String ones(int count) {
        return Collections.nCopies(count, "1").stream().collect(Collectors.joining(",", "[", "]"));
    }
}
