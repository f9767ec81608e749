package dev.handover.classification.method.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Qualification;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What makes a document a policy. */
class PolicyDocumentTest {

    static RuleRow row(String id, Verdict verdict, Map<String, String> when) {
        return new RuleRow(id, RuleName.R10, when, null, verdict, null, null, null, null);
    }

    private static RuleRow predicated(String predicate) {
        return new RuleRow("p", RuleName.R9, null, predicate, Verdict.DELEGATE, null, null, null, null);
    }

    private static PolicyDocument of(RuleRow... rows) {
        return new PolicyDocument("v", List.of(), Arrays.asList(rows));
    }

    private static PolicyDocument of(Parameter... parameters) {
        return new PolicyDocument(
                "v", Arrays.asList(parameters), Policy.standard().document().rules());
    }

    private static Parameter p(String name, String value) {
        return new Parameter(name, value == null ? null : new BigDecimal(value), null, null, null, null, null);
    }

    private static void assertRefused(PolicyDocument document, String... pointersAndRules) {
        PolicyRefused refused = assertThrows(PolicyRefused.class, () -> Policy.of(document, null));
        assertEquals(
                List.of(pointersAndRules),
                refused.violations().stream()
                        .map(v -> v.pointer() + " " + v.rule())
                        .toList());
    }

    @Test
    void theStandardDocumentReadBackFromJsonIsTheSamePolicy() throws JsonProcessingException {
        String json = Canonical.json(Policy.standard().document());
        Policy back = Policy.of(new ObjectMapper().readValue(json, PolicyDocument.class), null);

        assertEquals(json, Canonical.json(back.document()));
        assertEquals(Policy.standard().hash(), back.hash());
        assertEquals(Canonical.hash(Policy.standard().document()), back.hash());
        assertEquals(21, back.document().rules().size());
    }

    @Test
    void theOrderOfTestsChangesNothing() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("skill", "< 3");
        one.put("area", "\"SALES\"");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("area", "\"SALES\"");
        other.put("skill", "< 3");

        assertEquals(
                List.copyOf(row("a", Verdict.LEARN, one).when().keySet()),
                List.copyOf(row("a", Verdict.LEARN, other).when().keySet()));
    }

    @Test
    void whatIsLeftOutIsFilledIn() {
        Policy policy = Policy.of(of(p("oversight", "0.15")), null);

        assertEquals(new BigDecimal("0.15"), policy.parameters().value(Setting.OVERSIGHT));
        assertEquals(Setting.values().length, policy.document().parameters().size());
        Parameter oversight = policy.document().parameters().stream()
                .filter(x -> x.name().equals("oversight"))
                .findFirst()
                .orElseThrow();
        assertEquals("10-80-10 rule", oversight.source());
        assertEquals(new BigDecimal("0.20"), oversight.max());
        assertEquals(Qualification.ANY, policy.document().rules().get(0).offers());
    }

    @Test
    void theCallersSourceAndRationaleStay() {
        Parameter own =
                new Parameter("oversight", new BigDecimal("0.15"), "share", null, null, "our books", "measured");
        Parameter kept = Policy.of(of(own), null).document().parameters().stream()
                .filter(x -> x.name().equals("oversight"))
                .findFirst()
                .orElseThrow();

        assertEquals("our books", kept.source());
        assertEquals("measured", kept.rationale());
    }

    @Test
    void parametersAreKnownOnceAndWithinTheirBounds() {
        assertRefused(
                of(p("nothing", "1"), p(null, "1"), null),
                "/parameters/0/name must name a parameter of the method",
                "/parameters/1/name must name a parameter of the method",
                "/parameters/2/name must name a parameter of the method");
        assertRefused(
                of(p("oversight", "0.1"), p("oversight", "0.1")),
                "/parameters/1/name must be the only parameter of its name");
        assertRefused(of(p("oversight", "0.21")), "/parameters/0/value must be between 0 and 0.20");
        assertRefused(of(p("oversight", "-0.01")), "/parameters/0/value must be between 0 and 0.20");
        assertRefused(of(p("oversight", null)), "/parameters/0/value must be between 0 and 0.20");
        assertRefused(of(p("oversight", "0.0000000000001")), "/parameters/0/value must have at most 12 decimals");
        Policy.of(of(p("oversight", "0.20"), p("staffOnCost", "0.000000000001")), null);
    }

    @Test
    void whatIsCountedIsWhole() {
        for (String name : List.of(
                "horizonMonths",
                "staffRampMonths",
                "otherRampMonths",
                "reviewDays",
                "trustDeliveries",
                "trustLevels")) {
            assertRefused(of(p(name, "1.5")), "/parameters/0/value must be a whole number");
            assertEquals("v", Policy.of(of(p(name, "2.0")), null).version());
        }
        assertRefused(of(p("automate", "0.5")), "/parameters/0/value must be a whole number");
        Policy.of(of(p("becomesGoodMonths", "6.5")), null);
    }

    @Test
    void unitAndBoundsAreNotTheCallersToChange() {
        BigDecimal one = BigDecimal.ONE;
        assertRefused(
                of(new Parameter("oversight", one.movePointLeft(1), "h", one, one, "x".repeat(1001), "y".repeat(1001))),
                "/parameters/0/unit must be share or left out",
                "/parameters/0/min must be 0 or left out",
                "/parameters/0/max must be 0.20 or left out",
                "/parameters/0/source must have at most 1000 characters",
                "/parameters/0/rationale must have at most 1000 characters");
    }

    @Test
    void aVersionHasAName() {
        List<RuleRow> rules = Policy.standard().document().rules();
        for (String version : Arrays.asList(null, " ", "x".repeat(61))) {
            assertRefused(new PolicyDocument(version, null, rules), "/version must be a name of at most 60 characters");
        }
        assertEquals(
                60,
                Policy.of(new PolicyDocument("x".repeat(60), null, rules), null)
                        .version()
                        .length());
    }

    @Test
    void thereAreRowsButNotTooMany() {
        assertRefused(new PolicyDocument("v", null, null), "/rules must have 1 to 200 rows");
        List<RuleRow> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(row("r" + i, Verdict.LEARN, null));
        }
        assertEquals(
                200,
                Policy.of(new PolicyDocument("v", null, rows), null)
                        .rules()
                        .rows()
                        .size());
        rows.add(row("more", Verdict.LEARN, null));
        assertRefused(new PolicyDocument("v", null, rows), "/rules must have 1 to 200 rows");
    }

    @Test
    void aRowIsNamedOnceAndComplete() {
        assertRefused(
                of(
                        row("1", Verdict.LEARN, null),
                        row(null, Verdict.LEARN, null),
                        row("a".repeat(61), Verdict.LEARN, null),
                        row("b", Verdict.LEARN, null),
                        row("b", Verdict.LEARN, null),
                        null,
                        new RuleRow("c", null, null, null, null, null, null, null, "x".repeat(1001))),
                "/rules/0/id must match [A-Za-z][A-Za-z0-9._-]{0,59}",
                "/rules/1/id must match [A-Za-z][A-Za-z0-9._-]{0,59}",
                "/rules/2/id must match [A-Za-z][A-Za-z0-9._-]{0,59}",
                "/rules/4/id must be the only row of its id",
                "/rules/5 must be a row",
                "/rules/6/rule must be one of the method's rules",
                "/rules/6/verdict must be a verdict",
                "/rules/6/rationale must have at most 1000 characters");
    }

    @Test
    void flagsAndReasonsAreDifferent() {
        String rule = "must have at most 20 different entries, none of them null";
        List<Flag> twice = List.of(Flag.ADVISORY, Flag.ADVISORY);
        List<Reason> none = Collections.singletonList(null);
        assertRefused(
                of(new RuleRow("c", RuleName.R1, null, null, Verdict.LEARN, twice, none, null, null)),
                "/rules/0/flags " + rule,
                "/rules/0/reasons " + rule);
        RuleRow all =
                new RuleRow("c", RuleName.R1, null, null, Verdict.LEARN, null, List.of(Reason.values()), null, null);
        assertEquals(1, Policy.of(of(all), null).rules().rows().size());
    }

    @Test
    void testsAreReadAndTheBadOnesNamed() {
        Map<String, String> when = new LinkedHashMap<>();
        when.put("a/b~c", "1");
        when.put("skill", "< >");
        when.put("mastery", null);
        assertRefused(
                of(row("a", Verdict.LEARN, when)),
                "/rules/0/when/a~1b~0c must be a variable of the method",
                "/rules/0/when/mastery must be a test, - for none (at character 1)",
                "/rules/0/when/skill must be a number, a comparison or an interval (at character 3)");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) {
            many.put("x" + i, "1");
        }
        assertRefused(of(row("a", Verdict.LEARN, many)), "/rules/0/when must have at most 20 tests");
    }

    @Test
    void aPredicateNeedsACompilerThatTakesIt() {
        assertRefused(of(predicated("true")), "/rules/0/predicate must be left out: predicates are not read here");
        PredicateCompiler strict = text -> {
            if (text.equals("bad")) {
                throw new IllegalArgumentException("must be good");
            }
            return s -> true;
        };
        assertEquals(1, Policy.of(of(predicated("good")), strict).rules().rows().size());
        Policy.of(of(predicated("x".repeat(2000))), strict);
        for (String bad : List.of("bad", " ", "x".repeat(2001))) {
            PolicyRefused refused = assertThrows(PolicyRefused.class, () -> Policy.of(of(predicated(bad)), strict));
            PolicyRefused.Violation only = refused.violations().get(0);
            assertEquals("/rules/0/predicate", only.pointer());
            assertEquals("string of " + bad.length() + " characters", only.shape());
            assertEquals(bad.equals("bad") ? "must be good" : "must have 1 to 2000 characters", only.rule());
        }
    }

    @Test
    void aChangedPolicyKeepsItsCompilerAndTakesAnotherHash() {
        Policy policy = Policy.of(of(predicated("good")), text -> s -> true);
        Policy changed = policy.with("w", Setting.OVERSIGHT, BigDecimal.ZERO);
        Policy others = policy.withRules("x", List.of(row("a", Verdict.LEARN, null)));

        assertEquals("w", changed.version());
        assertEquals(BigDecimal.ZERO, changed.parameters().value(Setting.OVERSIGHT));
        assertEquals(policy.document().rules(), changed.document().rules());
        assertNotEquals(policy.hash(), changed.hash());
        assertEquals("x", others.version());
        assertEquals("a", others.rules().rows().get(0).written().id());
        assertNotEquals(policy.hash(), others.hash());
        assertTrue(assertThrows(PolicyRefused.class, () -> policy.with("w", Setting.OVERSIGHT, BigDecimal.TEN))
                .getMessage()
                .contains("must be between 0 and 0.20"));
    }
}
