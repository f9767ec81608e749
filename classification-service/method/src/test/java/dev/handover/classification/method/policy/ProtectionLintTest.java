package dev.handover.classification.method.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.classification.method.policy.Finding.Code;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the lint says of rows that take from the protected rules, or hide what they do. */
class ProtectionLintTest {

    private static final Map<String, String> ALWAYS = Map.of();

    private static RuleRow row(String id, Verdict verdict, Map<String, String> when) {
        return PolicyDocumentTest.row(id, verdict, when);
    }

    private static RuleRow predicated(String id, Verdict verdict, Map<String, String> when) {
        return new RuleRow(id, RuleName.R9, when, "some", verdict, null, null, null, null);
    }

    private static List<Finding> lint(RuleRow... rows) {
        return PolicyLint.check(new PolicyDocument("draft", null, Arrays.asList(rows)));
    }

    /** The standard rows after these. */
    private static List<Finding> before(RuleRow... rows) {
        List<RuleRow> all = new ArrayList<>(Arrays.asList(rows));
        all.addAll(Policy.standard().document().rules());
        return PolicyLint.check(new PolicyDocument("draft", null, all));
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
    void noRowTakesFromSalesAndMarketing() {
        Map<String, String> sales = Map.of("area", "\"SALES\"", "areaMastery", "2", "skill", ">= 3");
        List<Finding> findings = before(row("grab", Verdict.DELEGATE, sales));
        assertEquals(List.of("grab/null"), found(findings, Code.PROTECTED_RULE));
        assertEquals("SALES", example(findings, Code.PROTECTED_RULE).get("area"));
        assertEquals("2", example(findings, Code.PROTECTED_RULE).get("areaMastery"));
        assertEquals(
                List.of("grab/null"),
                found(before(row("grab", Verdict.LEARN, sales)), Code.PROTECTED_RULE),
                "learning without the lock is no lock");
        assertEquals(
                List.of(),
                found(
                        before(row(
                                "fine",
                                Verdict.DELEGATE,
                                Map.of("area", "\"SALES\"", "skill", ">= 3", "areaMastery", "3"))),
                        Code.PROTECTED_RULE));
        for (Verdict verdict : Verdict.values()) {
            assertEquals(
                    verdict.leavesTheOwner() ? List.of("first/null") : List.of(),
                    found(
                            before(row(
                                    "first",
                                    verdict,
                                    Map.of("area", "\"SALES\"", "areaMastery", "2", "ownerOnly", "true"))),
                            Code.PROTECTED_RULE),
                    "R1 comes before R3, but gives nothing away");
        }
    }

    @Test
    void aWiderLockTakesNothing() {
        RuleRow wider = new RuleRow(
                "wider",
                RuleName.R3,
                Map.of("area", "\"SALES\",\"MARKETING\"", "areaMastery", "<= 3"),
                null,
                Verdict.LEARN,
                List.of(Flag.DELEGATION_LOCKED),
                null,
                null,
                null);
        assertEquals(
                List.of("wider/null"),
                found(before(wider), Code.PROTECTED_RULE),
                "of mastery 3 it takes what is never good from R7");
        List<RuleRow> rows = new ArrayList<>(Policy.standard().document().rules());
        rows.add(13, wider);
        assertEquals(List.of(), found(PolicyLint.check(new PolicyDocument("draft", null, rows)), Code.PROTECTED_RULE));
    }

    @Test
    void noRowTakesFromWhatIsNeverGood() {
        Map<String, String> never = Map.of("skill", "2", "willBecomeGood", "\"NO\"");
        assertEquals(
                List.of("keep/null"),
                found(before(row("keep", Verdict.MASTER, never)), Code.PROTECTED_RULE).stream()
                        .distinct()
                        .toList());
        assertEquals(
                List.of(),
                found(
                        before(row(
                                "keep",
                                Verdict.MASTER,
                                Map.of("skill", "3", "willBecomeGood", "\"NO\"", "area", "\"FINANCE\""))),
                        Code.PROTECTED_RULE));
        assertEquals(
                List.of(),
                found(
                        before(row(
                                "keep",
                                Verdict.MASTER,
                                Map.of(
                                        "skill", "2",
                                        "willBecomeGood", "\"NO\"",
                                        "strategic", "true",
                                        "area", "\"FINANCE\""))),
                        Code.PROTECTED_RULE));
    }

    @Test
    void whatIsProtectedMustBeDecided() {
        List<Finding> findings = lint(row("a", Verdict.MASTER, Map.of("factMissing", "true")));
        assertEquals(List.of("null/null", "null/null"), found(findings, Code.PROTECTED_RULE));
    }

    @Test
    void aPredicateMayHoldAnywhereAndNeedHoldNowhere() {
        List<Finding> grab = before(predicated("grab", Verdict.DELEGATE, Map.of("area", "\"SALES\"")));
        assertEquals(
                List.of("grab/null"),
                found(grab, Code.PROTECTED_RULE).stream().distinct().toList());
        assertEquals(List.of("grab/null"), found(grab, Code.OPAQUE));
        List<Finding> alone = lint(
                predicated("p", Verdict.LEARN, ALWAYS),
                row("a", Verdict.LEARN, Map.of("core", "true")),
                row("b", Verdict.LEARN, Map.of("core", "true")));
        assertEquals(List.of("b/a"), found(alone, Code.UNREACHABLE), "not by the predicate");
        assertEquals(List.of("null/null"), found(alone, Code.GAP));
        assertEquals(
                List.of("p/a"),
                found(
                        lint(row("a", Verdict.LEARN, ALWAYS), predicated("p", Verdict.MASTER, ALWAYS)),
                        Code.UNREACHABLE));
        assertEquals(List.of(), found(lint(row("a", Verdict.LEARN, ALWAYS)), Code.OPAQUE));
        assertEquals(
                List.of(),
                found(
                        lint(row("a", Verdict.LEARN, ALWAYS), predicated("p", Verdict.MASTER, ALWAYS)),
                        Code.CONTRADICTION));
    }
}
