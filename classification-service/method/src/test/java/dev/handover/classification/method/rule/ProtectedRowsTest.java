package dev.handover.classification.method.rule;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rows cannot take away, and what is decided where they say nothing. */
class ProtectedRowsTest {

    private static final Map<String, String> ALWAYS = Map.of();

    private static RuleRow row(String id, RuleName rule, Verdict verdict, Map<String, String> when, Reason... reasons) {
        return new RuleRow(id, rule, when, null, verdict, null, List.of(reasons), null, null);
    }

    private static Policy only(RuleRow... rows) {
        return Policy.standard().withRules("draft", List.of(rows));
    }

    /** The standard rows after these. */
    private static Policy before(RuleRow... rows) {
        List<RuleRow> all = new ArrayList<>(List.of(rows));
        all.addAll(Policy.standard().document().rules());
        return Policy.standard().withRules("draft", all);
    }

    @Test
    void noRowDelegatesWhatIsLocked() {
        Given sales = work().with(FactName.AREA, Area.SALES).offered(Target.FREELANCER, "1");
        Policy greedy = only(row("all", RuleName.R9, Verdict.DELEGATE, ALWAYS));

        Answer locked = sales.under(greedy).decision();
        assertEquals(Verdict.LEARN, locked.verdict());
        assertEquals("R3", locked.ruling().row());
        assertTrue(locked.ruling().locked());
        assertEquals(
                "all",
                sales.with(FactName.MASTERY, 3)
                        .under(greedy)
                        .decision()
                        .ruling()
                        .row());
        Policy exempt = greedy.with("exempt", Setting.SUPPORT_EXEMPT, BigDecimal.ONE);
        assertEquals(
                "all",
                sales.with(FactName.SUPPORT, true)
                        .under(exempt)
                        .decision()
                        .ruling()
                        .row());
        assertEquals("R3", sales.under(exempt).decision().ruling().row());
    }

    @Test
    void learningWithoutTheLockIsNoLock() {
        Policy soft = only(row("soft", RuleName.R5, Verdict.LEARN, ALWAYS));
        Policy hard = only(new RuleRow(
                "hard",
                RuleName.R3,
                ALWAYS,
                null,
                Verdict.LEARN,
                List.of(Flag.ADVISORY, Flag.DELEGATION_LOCKED),
                null,
                null,
                null));

        assertEquals(
                "R3",
                work().with(FactName.AREA, Area.MARKETING)
                        .under(soft)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "hard",
                work().with(FactName.AREA, Area.MARKETING)
                        .under(hard)
                        .decision()
                        .ruling()
                        .row());
    }

    @Test
    void noRowKeepsWhatIsAlwaysOutsourced() {
        Given never = work().with(FactName.SKILL, 2).with(FactName.WILL_BECOME_GOOD, Prospect.NO);
        Policy stubborn = only(row("keep", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals("R7", never.under(stubborn).decision().ruling().row());
        assertEquals(Verdict.OUTSOURCE_ALWAYS, never.under(stubborn).decision().verdict());
        assertEquals(
                "keep",
                never.with(FactName.SKILL, 3)
                        .under(stubborn)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "keep",
                never.with(FactName.WILL_BECOME_GOOD, Prospect.YES)
                        .under(stubborn)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "keep",
                never.strategic().under(stubborn).decision().ruling().row(),
                "that is R6, which is not protected");
        assertEquals(
                "R3",
                never.with(FactName.AREA, Area.SALES)
                        .under(stubborn)
                        .decision()
                        .ruling()
                        .row(),
                "R3 comes before R7");
    }

    @Test
    void theFirstRulesComeBeforeWhatIsProtected() {
        Given sales = work().with(FactName.AREA, Area.SALES);
        Policy keep = only(row("keep", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals(
                "keep",
                sales.with(FactName.MUST_BE_OWNER, true)
                        .under(keep)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "keep",
                sales.with(FactName.NECESSARY, false)
                        .under(keep)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "keep",
                sales.without(FactName.SKILL).under(keep).decision().ruling().row());
        Given machine = work().offered(Target.FREELANCER, "40")
                .with(FactName.AUTOMATION_COST, n("1"))
                .with(FactName.AUTOMATION_QUALITY, n("1"));
        assertEquals(
                "R3",
                machine.with(FactName.AREA, Area.SALES)
                        .under(keep)
                        .decision()
                        .ruling()
                        .row());
        Given neverGood = machine.with(FactName.SKILL, 1).with(FactName.WILL_BECOME_GOOD, Prospect.NO);
        assertEquals("keep", neverGood.under(keep).decision().ruling().row());
        assertEquals(
                "R7",
                neverGood
                        .without(FactName.AUTOMATION_QUALITY)
                        .under(keep)
                        .decision()
                        .ruling()
                        .row());
    }

    /** R0 to R2 come first to ask, to keep or to drop: none of them is a way round the lock. */
    @Test
    void theFirstRulesAreNoDoorBesideTheLock() {
        Given sales = work().with(FactName.AREA, Area.SALES).offered(Target.FREELANCER, "1");
        for (Given first : List.of(
                sales.with(FactName.MUST_BE_OWNER, true),
                sales.with(FactName.NECESSARY, false),
                sales.without(FactName.SKILL))) {
            for (Verdict away : Verdict.values()) {
                Answer answer =
                        first.under(only(row("any", RuleName.R9, away, ALWAYS))).decision();

                assertEquals(
                        away.leavesTheOwner() ? "R3" : "any", answer.ruling().row(), away.name());
                assertEquals(away.leavesTheOwner(), answer.ruling().locked(), away.name());
            }
        }
    }

    @Test
    void whereNoRowHoldsItIsKept() {
        Policy narrow = only(row("a", RuleName.R8, Verdict.LEARN, Map.of("skill", "5")));
        Answer kept = work().under(narrow).decision();

        assertEquals("R10", kept.ruling().row());
        assertEquals(Verdict.KEEP_FOR_NOW, kept.verdict());
        assertEquals(
                List.of(Reason.NO_CHEAPER_PROVIDER, Reason.MARKET_RATE_UNKNOWN),
                kept.explanation().reasons());
    }

    @Test
    void aRowThatHandsOverWithoutHoursDecidesWithoutFigures() {
        Policy greedy = only(row("all", RuleName.R9, Verdict.DELEGATE, ALWAYS));
        Answer answer = work().without(FactName.HOURS_PER_MONTH)
                .offered(Target.FREELANCER, "10")
                .under(greedy)
                .decision();

        assertEquals(Verdict.DELEGATE, answer.verdict());
        assertEquals(List.of(), answer.assessment().delegation());
        assertNull(answer.deal().rateCap());
        assertNull(answer.deal().hoursFreedPerMonth());
    }

    @Test
    void aRowMayAskThoughNothingIsMissing() {
        Answer asked = work().under(before(row("ask", RuleName.R0, Verdict.NEEDS_INPUT, Map.of("enjoyment", "3"))))
                .decision();

        assertEquals("ask", asked.ruling().row());
        assertTrue(
                asked.ruling().sentence().startsWith("Bookkeeping: say more about it."),
                asked.ruling().sentence());
        assertNull(asked.explanation().nextBestQuestion());
    }
}
