package dev.handover.classification.method.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.policy.Finding.Code;
import dev.handover.classification.method.policy.Finding.Severity;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each finding of the lint, and where it is not made. */
class PolicyLintTest {

    private static final Map<String, String> ALWAYS = Map.of();

    private static RuleRow row(String id, Verdict verdict, Map<String, String> when) {
        return PolicyDocumentTest.row(id, verdict, when);
    }

    private static List<Finding> lint(RuleRow... rows) {
        return PolicyLint.check(new PolicyDocument("draft", null, Arrays.asList(rows)));
    }

    private static List<String> found(List<Finding> findings, Code code) {
        return findings.stream()
                .filter(f -> f.code() == code)
                .map(f -> f.row() + "/" + f.otherRow())
                .toList();
    }

    private static Map<String, String> example(List<Finding> findings, Code code) {
        return findings.stream()
                .filter(f -> f.code() == code)
                .findFirst()
                .orElseThrow()
                .example();
    }

    @Test
    void theStandardPolicyHasNoErrorAndNoWarning() {
        List<Finding> findings = PolicyLint.check(Policy.standard().document());

        assertEquals(
                List.of(),
                findings.stream().filter(f -> f.severity() != Severity.INFO).toList());
        assertTrue(findings.stream().allMatch(f -> f.code() == Code.OVERLAP), findings.toString());
    }

    @Test
    void aGapIsShownByAPoint() {
        List<Finding> open = lint(
                row("a", Verdict.LEARN, Map.of("learnHours", "[0..10]")),
                row("b", Verdict.MASTER, Map.of("learnHours", "> 10")));
        assertEquals(List.of("null/null"), found(open, Code.GAP));
        assertEquals("unknown", example(open, Code.GAP).get("learnHours"));

        List<Finding> between = lint(
                row("a", Verdict.LEARN, Map.of("core", "true")),
                row("b", Verdict.MASTER, Map.of("core", "false", "areaMastery", "< 1,> 2")));
        assertEquals("false", example(between, Code.GAP).get("core"));
        assertEquals("1", example(between, Code.GAP).get("areaMastery"));
        assertEquals(Severity.ERROR, between.get(between.size() - 1).severity());
    }

    @Test
    void whatAllRowsTogetherCoverIsNoGap() {
        assertEquals(
                List.of(),
                found(
                        lint(
                                row("a", Verdict.LEARN, Map.of("core", "true")),
                                row("b", Verdict.MASTER, Map.of("core", "false", "areaMastery", "<= 2")),
                                row("c", Verdict.MASTER, Map.of("core", "false", "areaMastery", ">= 3"))),
                        Code.GAP));
    }

    @Test
    void aRowThatEarlierRowsCoverTogetherIsUnreachable() {
        List<Finding> findings = lint(
                row("a", Verdict.LEARN, Map.of("areaMastery", "<= 2")),
                row("b", Verdict.LEARN, Map.of("areaMastery", ">= 2")),
                row("c", Verdict.MASTER, Map.of("core", "true")),
                row("d", Verdict.MASTER, ALWAYS));
        assertEquals(List.of("c/null", "d/null"), found(findings, Code.UNREACHABLE));
        assertEquals(
                List.of("b/a"),
                found(
                        lint(
                                row("a", Verdict.LEARN, Map.of("areaMastery", "<= 2")),
                                row("b", Verdict.MASTER, Map.of("areaMastery", "< 3", "core", "true"))),
                        Code.UNREACHABLE));
    }

    @Test
    void whatIsLeftOfARowIsReachable() {
        assertEquals(
                List.of(),
                found(
                        lint(
                                row("a", Verdict.LEARN, Map.of("areaMastery", "< 2")),
                                row("b", Verdict.LEARN, Map.of("areaMastery", "> 2")),
                                row("c", Verdict.MASTER, Map.of("core", "true"))),
                        Code.UNREACHABLE));
        assertEquals(
                List.of(),
                found(
                        lint(
                                row("a", Verdict.LEARN, Map.of("skill", "<= 2")),
                                row("b", Verdict.LEARN, Map.of("skill", ">= 3")),
                                row("unknown", Verdict.MASTER, ALWAYS)),
                        Code.UNREACHABLE));
    }

    @Test
    void rowsOverlapWhereTheyDecideDifferently() {
        RuleRow low = row("low", Verdict.LEARN, Map.of("skill", "<= 3"));
        RuleRow high = row("high", Verdict.MASTER, Map.of("skill", ">= 3"));
        RuleRow other = row("other", Verdict.DELEGATE, Map.of("skill", "[3..4]"));
        List<Finding> findings = lint(low, high, other);

        assertEquals(List.of("high/low"), found(findings, Code.OVERLAP).subList(0, 1));
        assertEquals("3", example(findings, Code.OVERLAP).get("skill"));
        assertEquals(List.of("other/high"), found(findings, Code.UNREACHABLE));
        assertEquals(List.of(), found(lint(low, row("high", Verdict.MASTER, Map.of("skill", "> 3"))), Code.OVERLAP));
        assertEquals(List.of(), found(lint(low, row("high", Verdict.LEARN, Map.of("skill", ">= 3"))), Code.OVERLAP));
        assertEquals(
                List.of(),
                found(lint(low, row("rest", Verdict.MASTER, ALWAYS)), Code.OVERLAP),
                "a last row is meant to be masked");
    }

    @Test
    void rowsOfTheSameTestsContradictEachOther() {
        RuleRow one = row("one", Verdict.LEARN, Map.of("skill", "<= 2"));
        assertEquals(
                List.of("two/one"),
                found(lint(one, row("two", Verdict.MASTER, Map.of("skill", "1,2"))), Code.CONTRADICTION));
        assertEquals(
                List.of(), found(lint(one, row("two", Verdict.LEARN, Map.of("skill", "1,2"))), Code.CONTRADICTION));
        assertEquals(List.of(), found(lint(one, row("two", Verdict.MASTER, Map.of("skill", "1"))), Code.CONTRADICTION));
    }

    @Test
    void aRowsOwnTestsMayExcludeEachOther() {
        for (String test : List.of("[4..3]", "(3..4)", "> 5", "< 1", "2.5")) {
            assertEquals(
                    List.of("a/null"),
                    found(lint(row("a", Verdict.LEARN, Map.of("skill", test))), Code.CONTRADICTION),
                    test);
        }
        for (String test : List.of("[3..4)", "(3..4]", ">= 5", "<= 1", "(2..4)")) {
            assertEquals(
                    List.of(), found(lint(row("a", Verdict.LEARN, Map.of("skill", test))), Code.CONTRADICTION), test);
        }
        assertEquals(
                List.of(), found(lint(row("a", Verdict.LEARN, Map.of("learnHours", "(3..4)"))), Code.CONTRADICTION));
    }

    @Test
    void aTestThatAlwaysHoldsIsDead() {
        assertEquals(
                List.of("a/null"), found(lint(row("a", Verdict.LEARN, Map.of("areaMastery", "<= 4"))), Code.DEAD_TEST));
        assertEquals(
                List.of("a/null"), found(lint(row("a", Verdict.LEARN, Map.of("core", "true,false"))), Code.DEAD_TEST));
        assertEquals(List.of(), found(lint(row("a", Verdict.LEARN, Map.of("areaMastery", "<= 3"))), Code.DEAD_TEST));
        List<Finding> known = lint(row("a", Verdict.LEARN, Map.of("skill", ">= 1")));
        assertEquals(List.of(), found(known, Code.DEAD_TEST));
        assertEquals(List.of("a/null"), found(known, Code.ONLY_KNOWN));
        assertEquals(List.of(), found(lint(row("a", Verdict.LEARN, Map.of("skill", ">= 2"))), Code.ONLY_KNOWN));
    }

    @Test
    void badTestsAreNamedAndTheirRowsLeftOut() {
        List<Finding> findings =
                lint(row("a", Verdict.LEARN, Map.of("nothing", "1", "skill", "<")), row("b", Verdict.LEARN, ALWAYS));
        assertEquals(List.of("a/null"), found(findings, Code.UNKNOWN_VARIABLE));
        assertEquals(List.of("a/null"), found(findings, Code.BAD_TEST));
        assertEquals(List.of(), found(findings, Code.UNREACHABLE));
        List<Finding> good = lint(row("a", Verdict.LEARN, Map.of("skill", "<3", "mastery", "-")));
        assertEquals(List.of(), found(good, Code.UNKNOWN_VARIABLE));
        assertEquals(List.of(), found(good, Code.BAD_TEST));
    }

    @Test
    void rowsAreCompleteAndTheirIdsDifferent() {
        RuleRow half = new RuleRow("half", null, null, null, Verdict.LEARN, null, null, null, null);
        RuleRow other = new RuleRow("other", RuleName.R1, null, null, null, null, null, null, null);
        List<Finding> findings =
                lint(half, other, null, row("a", Verdict.LEARN, ALWAYS), row("a", Verdict.LEARN, ALWAYS));
        assertEquals(List.of("half/null", "other/null", "null/null"), found(findings, Code.INCOMPLETE_ROW));
        assertEquals(List.of("a/a"), found(findings, Code.DUPLICATE_ID));
        List<Finding> good = lint(row("a", Verdict.LEARN, ALWAYS), row("b", Verdict.LEARN, ALWAYS));
        assertEquals(List.of(), found(good, Code.INCOMPLETE_ROW));
        assertEquals(List.of(), found(good, Code.DUPLICATE_ID));
    }

    @Test
    void parametersAreKnownAndWithinTheirBounds() {
        Parameter much = new Parameter("oversight", new BigDecimal("0.3"), null, null, null, null, null);
        Parameter strange = new Parameter("nothing", BigDecimal.ONE, null, null, null, null, null);
        Parameter fine = new Parameter("quickLearnHours", new BigDecimal("30"), null, null, null, null, null);
        List<Finding> findings =
                PolicyLint.check(new PolicyDocument("draft", Arrays.asList(much, strange, null, fine), List.of()));

        assertEquals(List.of("null/null"), found(findings, Code.PARAMETER_OUT_OF_BOUNDS));
        assertEquals(List.of("null/null", "null/null"), found(findings, Code.UNKNOWN_PARAMETER));
        List<Finding> good = PolicyLint.check(new PolicyDocument("draft", List.of(fine), List.of()));
        assertEquals(List.of(), found(good, Code.PARAMETER_OUT_OF_BOUNDS));
        assertEquals(List.of(), found(good, Code.UNKNOWN_PARAMETER));
    }

    @Test
    void endpointsAreAnalysedByTheParametersValues() {
        RuleRow quick = row("quick", Verdict.LEARN, Map.of("learnHours", "<= quickLearnHours"));
        RuleRow thirty = row("thirty", Verdict.LEARN, Map.of("learnHours", "[20..30]"));
        Parameter patient = new Parameter("quickLearnHours", new BigDecimal("30"), null, null, null, null, null);

        assertEquals(List.of(), found(lint(quick, thirty), Code.UNREACHABLE));
        assertEquals(
                List.of("thirty/quick"),
                found(
                        PolicyLint.check(new PolicyDocument("draft", List.of(patient), List.of(quick, thirty))),
                        Code.UNREACHABLE));
    }

    @Test
    void anAnalysisThatTakesTooLongIsStoppedAndSaysSo() {
        List<Finding> stopped = PolicyLint.check(Policy.standard().document(), 50);
        assertEquals(List.of("null/null"), found(stopped, Code.NOT_ANALYSED));
        assertEquals(List.of(), found(PolicyLint.check(Policy.standard().document()), Code.NOT_ANALYSED));
    }

    @Test
    void twoHundredEntangledRowsAreAnalysedOrStopped() {
        List<RuleRow> rows = new ArrayList<>();
        String[] ratings = {"skill", "mastery", "enjoyment", "growth", "specificity", "codifiability", "uncertainty"};
        for (int i = 0; i < 200; i++) {
            rows.add(row(
                    "r" + i,
                    i % 2 == 0 ? Verdict.LEARN : Verdict.MASTER,
                    Map.of(
                            ratings[i % 7],
                            "> " + (1 + i % 3),
                            ratings[(i + 1 + i / 7 % 3) % 7],
                            "< " + (3 + i % 2),
                            "hoursPerMonth",
                            "(" + i + ".." + (i + 100) + "]")));
        }
        List<Finding> findings = PolicyLint.check(new PolicyDocument("draft", null, rows));
        assertTrue(findings.size() > 0 && findings.size() < 1000);
    }
}
