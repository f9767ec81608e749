package dev.handover.classification.dmn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.PolicyDocument;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class DmnTableTest {

    @Test
    void theStandardPolicyComesBackAsItWent() {
        assertEquals(Policy.standard().document().rules(), DmnTable.read(DmnTable.write(Policy.standard())));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void anyPolicyWithoutPredicatesComesBackAsItWent(@ForAll("policies") Policy policy) {
        assertEquals(policy.document().rules(), DmnTable.read(DmnTable.write(policy)));
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Policies.withoutPredicates();
    }

    @Test
    void theSamePolicyGivesTheSameBytes() {
        assertArrayEquals(DmnTable.write(Policy.standard()), DmnTable.write(Policy.standard()));
    }

    @Test
    void parametersAreResolvedAndStayReadable() {
        Policy quicker = Policy.standard().with("quicker", Setting.QUICK_LEARN_HOURS, new BigDecimal("12.50"));

        assertTrue(text(quicker)
                .contains("<inputEntry><description>&lt;= quickLearnHours; quickLearnHours = 12.5</description>"
                        + "<text>&lt;= 12.5</text></inputEntry>"));
    }

    @Test
    void aCellThatSomebodyEditedCountsAndItsNoteDoesNot() {
        String edited = text(Policy.standard()).replace("<text>&lt;= 20</text>", "<text>&lt;= 7</text>");

        assertEquals("<= 7", learnHours(DmnTable.read(edited.getBytes(StandardCharsets.UTF_8))));
        assertEquals("<= quickLearnHours", learnHours(DmnTable.read(DmnTable.write(Policy.standard()))));
    }

    @Test
    void aNoteThatIsNotOursIsLeftAlone() {
        for (String note : List.of(
                "ask Bob",
                "<= quickLearnHours",
                "<= quickLearnHours; quickLearnHours = 21",
                "<= nothing; nothing = 20",
                "",
                "-")) {
            String edited = text(Policy.standard())
                    .replace("&lt;= quickLearnHours; quickLearnHours = 20", note.replace("<", "&lt;"));

            assertEquals("<= 20", learnHours(DmnTable.read(edited.getBytes(StandardCharsets.UTF_8))), note);
        }
    }

    @Test
    void whatIsProtectedIsWrittenOutWhereAPolicyLeavesItOut() {
        List<RuleRow> bare = List.of(row("all", Map.of(), null));
        Policy policy = Policy.standard().withRules("bare", bare);

        String xml = text(policy);

        assertTrue(xml.contains("<rule id=\"handover-added-1\">") && xml.contains("<text>\"R3\"</text>"), xml);
        assertTrue(xml.contains("<rule id=\"handover-added-2\">") && xml.contains("<text>\"R7\"</text>"), xml);
        assertFalse(xml.contains("handover-added-fallback"));
        assertEquals(bare, DmnTable.read(DmnTable.write(policy)));
    }

    @Test
    void aPredicateBecomesAnInputThatDoesNotComeBack() {
        Policy policy = Policy.of(
                new PolicyDocument(
                        "asking", List.of(), List.of(row("ask", Map.of("skill", "> 2"), "growth < 3 && skill > 1"))),
                Policies.PREDICATES);

        assertTrue(text(policy).contains("<description>growth &lt; 3 &amp;&amp; skill &gt; 1</description>"));
        TableRefused refused = assertThrows(TableRefused.class, () -> DmnTable.read(DmnTable.write(policy)));
        assertEquals(
                "must be the name of a variable of the method; an expression or a predicate is not read back",
                refused.faults().get(0).rule());
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        RuleRow odd =
                new RuleRow("odd", RuleName.R10, Map.of(), null, Verdict.MASTER, null, null, null, "a\0b\r\nc\uD800");
        Policy policy = Policy.standard().withRules("odd", List.of(odd));

        assertEquals(
                "a\uFFFDb\r\nc\uFFFD",
                DmnTable.read(DmnTable.write(policy)).get(0).rationale());
    }

    @Test
    void aTableMadeElsewhereIsTaken() throws IOException {
        try (InputStream file = DmnTableTest.class.getResourceAsStream("/dmn/made-elsewhere.dmn")) {
            assertEquals(
                    List.of(
                            new RuleRow(
                                    "row-1",
                                    RuleName.R7,
                                    Map.of("skill", "[1..2]", "area", "\"FINANCE\", \"IT\""),
                                    null,
                                    Verdict.OUTSOURCE_ALWAYS,
                                    List.<Flag>of(),
                                    List.of(Reason.PRICE_DOES_NOT_DECIDE, Reason.MARKET_RATE_UNKNOWN),
                                    null,
                                    "Nobody likes it, nobody is good at it."),
                            new RuleRow(
                                    "row-2",
                                    RuleName.R10,
                                    Map.of("skill", "> 2"),
                                    null,
                                    Verdict.KEEP_FOR_NOW,
                                    null,
                                    null,
                                    null,
                                    null)),
                    DmnTable.read(file.readAllBytes()));
        }
    }

    private static String learnHours(List<RuleRow> rows) {
        return rows.stream()
                .map(row -> row.when().get("learnHours"))
                .filter(test -> test != null)
                .findFirst()
                .orElseThrow();
    }

    private static RuleRow row(String id, Map<String, String> when, String predicate) {
        return new RuleRow(id, RuleName.R10, when, predicate, Verdict.KEEP_FOR_NOW, null, null, null, null);
    }

    private static String text(Policy policy) {
        return new String(DmnTable.write(policy), StandardCharsets.UTF_8);
    }
}
