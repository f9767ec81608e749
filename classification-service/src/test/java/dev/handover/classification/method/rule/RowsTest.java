package dev.handover.classification.method.rule;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.PolicyDocument;
import dev.handover.classification.method.policy.RuleRow;
import dev.handover.classification.method.policy.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How rows decide: the first that holds, within what is protected. */
class RowsTest {

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

    private static String failing(Answer answer, RuleName rule) {
        return answer.rulesNotHit().stream()
                .filter(r -> r.rule() == rule)
                .findFirst()
                .orElseThrow()
                .failing();
    }

    @Test
    void theAnswerNamesTheRowThatDecided() {
        assertEquals("R10", work().decision().row());
        assertEquals("R0", work().without(FactName.AREA).decision().row());
        assertEquals(
                "R0-economics",
                work().of(new Owner("EUR", null, null, null, null, null, false, null, null, null))
                        .decision()
                        .row());
        assertEquals(
                "R9-better",
                work().offered(Target.FREELANCER, "500", "1.25").decision().row());
        assertEquals(
                "R9-pays", work().offered(Target.FREELANCER, "5").decision().row());
        assertEquals(
                "R1-learn", work().with(FactName.MUST_BE_OWNER, true).decision().row());
    }

    @Test
    void theFirstRowThatHoldsDecides() {
        Policy policy = only(
                row("a", RuleName.R9, Verdict.DELEGATE, Map.of("skill", ">= 4")),
                row("b", RuleName.R8, Verdict.LEARN, Map.of("skill", "<= 4")),
                row("c", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals("b", work().under(policy).decision().row());
        assertEquals(
                "a", work().with(FactName.SKILL, 4).under(policy).decision().row());
        assertEquals(
                "a", work().with(FactName.SKILL, 5).under(policy).decision().row());
        assertEquals(RuleName.R8, work().under(policy).decision().rule());
    }

    @Test
    void allTestsOfARowMustHold() {
        Policy policy = only(
                row("a", RuleName.R8, Verdict.LEARN, Map.of("skill", "3", "enjoyment", "3", "area", "\"FINANCE\"")),
                row("b", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals("a", work().under(policy).decision().row());
        assertEquals(
                "b", work().with(FactName.SKILL, 4).under(policy).decision().row());
        assertEquals(
                "b", work().with(FactName.ENJOYMENT, 4).under(policy).decision().row());
        assertEquals(
                "b",
                work().with(FactName.AREA, Area.OTHER).under(policy).decision().row());
        assertEquals(
                "b", work().without(FactName.ENJOYMENT).under(policy).decision().row());
    }

    @Test
    void aPredicateIsAFurtherCondition() {
        RuleRow row =
                new RuleRow("p", RuleName.R9, Map.of("skill", "3"), "enjoys", Verdict.DELEGATE, null, null, null, null);
        List<RuleRow> rows = List.of(row, row("b", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));
        Policy policy = Policy.of(
                new PolicyDocument("v", null, rows),
                text -> s -> text.equals("enjoys") && s.facts().atLeast(FactName.ENJOYMENT, 4));

        assertEquals("b", work().under(policy).decision().row());
        assertEquals(
                "its predicate holds: it does not", failing(work().under(policy).decision(), RuleName.R9));
        assertEquals(
                "p", work().with(FactName.ENJOYMENT, 4).under(policy).decision().row());
        assertEquals(
                "b",
                work().with(FactName.ENJOYMENT, 4)
                        .with(FactName.SKILL, 2)
                        .under(policy)
                        .decision()
                        .row());
    }

    @Test
    void anEndpointFollowsItsParameter() {
        Given quick = work().with(FactName.LEARN_HOURS, n("25")).with(FactName.HOURS_PER_MONTH, n("20"));
        Policy patient = Policy.standard().with("patient", Setting.QUICK_LEARN_HOURS, n("25"));

        assertEquals(RuleName.R10, quick.decision().rule());
        assertEquals(RuleName.R8, quick.under(patient).decision().rule());
        assertEquals(
                "the time to learn it, in hours, is at most 20: the time to learn it, in hours, is 25",
                failing(quick.decision(), RuleName.R8));
    }

    @Test
    void noRowDelegatesWhatIsLocked() {
        Given sales = work().with(FactName.AREA, Area.SALES).offered(Target.FREELANCER, "1");
        Policy greedy = only(row("all", RuleName.R9, Verdict.DELEGATE, ALWAYS));

        Answer locked = sales.under(greedy).decision();
        assertEquals(Verdict.LEARN, locked.verdict());
        assertEquals("R3", locked.row());
        assertTrue(locked.locked());
        assertEquals(
                "all", sales.with(FactName.MASTERY, 3).under(greedy).decision().row());
        Policy exempt = greedy.with("exempt", Setting.SUPPORT_EXEMPT, BigDecimal.ONE);
        assertEquals(
                "all",
                sales.with(FactName.SUPPORT, true).under(exempt).decision().row());
        assertEquals("R3", sales.under(exempt).decision().row());
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
                        .row());
        assertEquals(
                "hard",
                work().with(FactName.AREA, Area.MARKETING)
                        .under(hard)
                        .decision()
                        .row());
    }

    @Test
    void noRowKeepsWhatIsAlwaysOutsourced() {
        Given never = work().with(FactName.SKILL, 2).with(FactName.WILL_BECOME_GOOD, Prospect.NO);
        Policy stubborn = only(row("keep", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals("R7", never.under(stubborn).decision().row());
        assertEquals(Verdict.OUTSOURCE_ALWAYS, never.under(stubborn).decision().verdict());
        assertEquals(
                "keep", never.with(FactName.SKILL, 3).under(stubborn).decision().row());
        assertEquals(
                "keep",
                never.with(FactName.WILL_BECOME_GOOD, Prospect.YES)
                        .under(stubborn)
                        .decision()
                        .row());
        assertEquals("keep", never.strategic().under(stubborn).decision().row(), "that is R6, which is not protected");
        assertEquals(
                "R3",
                never.with(FactName.AREA, Area.SALES).under(stubborn).decision().row(),
                "R3 comes before R7");
    }

    @Test
    void theFirstRulesComeBeforeWhatIsProtected() {
        Given sales = work().with(FactName.AREA, Area.SALES);
        Policy keep = only(row("keep", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals(
                "keep",
                sales.with(FactName.MUST_BE_OWNER, true).under(keep).decision().row());
        assertEquals(
                "keep",
                sales.with(FactName.NECESSARY, false).under(keep).decision().row());
        assertEquals(
                "keep", sales.without(FactName.SKILL).under(keep).decision().row());
        assertEquals(
                "keep",
                sales.offered(Target.FREELANCER, "10")
                        .with(FactName.AUTOMATION_COST, n("1"))
                        .under(keep)
                        .decision()
                        .row());
    }

    @Test
    void whereNoRowHoldsItIsKept() {
        Policy narrow = only(row("a", RuleName.R8, Verdict.LEARN, Map.of("skill", "5")));
        Answer kept = work().under(narrow).decision();

        assertEquals("R10", kept.row());
        assertEquals(Verdict.KEEP_FOR_NOW, kept.verdict());
        assertEquals(List.of(Reason.NO_CHEAPER_PROVIDER, Reason.MARKET_RATE_UNKNOWN), kept.reasons());
    }

    @Test
    void aReasonIsShownOnlyWhereItHolds() {
        Policy all = only(row("all", RuleName.R9, Verdict.DELEGATE, ALWAYS, Reason.values()));

        assertEquals(
                List.of(
                        Reason.NO_CHEAPER_PROVIDER,
                        Reason.MARKET_RATE_UNKNOWN,
                        Reason.PRICE_DOES_NOT_DECIDE,
                        Reason.TARGET_WITHOUT_RATE),
                work().under(all).decision().reasons());
        Answer much = work().with(FactName.DEPENDENCY_RISK, 4)
                .with(FactName.ENJOYMENT, 2)
                .with(FactName.LEARN_HOURS, n("5"))
                .without(FactName.MASTERY)
                .overCapacity()
                .offered(Target.FREELANCER, "5", "1.25")
                .under(all)
                .decision();
        assertEquals(
                List.of(
                        Reason.NO_CHEAPER_PROVIDER,
                        Reason.MASTERY_UNKNOWN,
                        Reason.PRICE_DOES_NOT_DECIDE,
                        Reason.DEPENDENCE_HURTS,
                        Reason.LEARNING_PAYS,
                        Reason.BETTER_THAN_OWNER,
                        Reason.PAYS_WITHIN_HORIZON,
                        Reason.OWNER_OVER_CAPACITY,
                        Reason.DISLIKED),
                much.reasons().stream()
                        .map(r -> r == Reason.HANDOVER_TOO_DEAR ? Reason.NO_CHEAPER_PROVIDER : r)
                        .toList());
        Answer blind = work().without(FactName.AREA)
                .of(new Owner("EUR", null, null, null, null, null, false, null, null, null))
                .under(all)
                .decision();
        assertTrue(blind.reasons().contains(Reason.FACT_MISSING));
        assertTrue(blind.reasons().contains(Reason.OWNER_ECONOMICS_UNKNOWN));
        assertFalse(work().with(FactName.DEPENDENCY_RISK, 3)
                .with(FactName.ENJOYMENT, 3)
                .under(all)
                .decision()
                .reasons()
                .contains(Reason.DISLIKED));
    }

    @Test
    void aRowThatHandsOverWithoutHoursDecidesWithoutFigures() {
        Policy greedy = only(row("all", RuleName.R9, Verdict.DELEGATE, ALWAYS));
        Answer answer = work().without(FactName.HOURS_PER_MONTH)
                .offered(Target.FREELANCER, "10")
                .under(greedy)
                .decision();

        assertEquals(Verdict.DELEGATE, answer.verdict());
        assertEquals(List.of(), answer.delegation());
        assertNull(answer.rateCap());
        assertNull(answer.hoursFreedPerMonth());
    }

    @Test
    void aRowMayAskThoughNothingIsMissing() {
        Answer asked = work().under(before(row("ask", RuleName.R0, Verdict.NEEDS_INPUT, Map.of("enjoyment", "3"))))
                .decision();

        assertEquals("ask", asked.row());
        assertTrue(asked.sentence().startsWith("Bookkeeping: say more about it."), asked.sentence());
        assertNull(asked.nextBestQuestion());
    }

    @Test
    void aRowsOffersSayWhoQualifies() {
        Given dear = work().offered(Target.FREELANCER, "60").offered(Target.VIRTUAL_EMPLOYEE, "5");
        for (Qualification offers : Qualification.values()) {
            RuleRow row = new RuleRow("all", RuleName.R9, ALWAYS, null, Verdict.DELEGATE, null, null, offers, null);
            Target target = dear.under(only(row)).decision().target();
            boolean asksForMore = offers == Qualification.PAYS
                    || offers == Qualification.PAYS_MONTHLY
                    || offers == Qualification.PAYS_OR_BETTER;
            assertEquals(
                    asksForMore || offers == Qualification.ANY ? Target.VIRTUAL_EMPLOYEE : Target.FREELANCER,
                    target,
                    offers.name());
        }
    }

    @Test
    void ofARuleWithSeveralRowsTheLastOneSaysWhatFailed() {
        Answer answer = work().decision();

        assertEquals(
                "automation is cheaper than anybody good enough: no automation is cheaper",
                failing(answer, RuleName.R2));
        assertEquals("the area is SALES or MARKETING: the area is FINANCE", failing(answer, RuleName.R3));
        assertEquals("somebody good enough is on offer: nobody good enough is on offer", failing(answer, RuleName.R9));
        Answer strategic = work().strategic().with(FactName.SKILL, 4).decision();
        assertEquals("mastery is at least 4: mastery is 2", failing(strategic, RuleName.R4B));
        assertEquals("skill is below 4: skill is 4", failing(strategic, RuleName.R6));
        assertEquals("not reached: R4a comes first", failing(strategic, RuleName.R10));
        Answer r8 = work().without(FactName.LEARN_HOURS).decision();
        assertEquals(
                "the time to learn it, in hours, is at most 20: the time to learn it, in hours, is unknown",
                failing(r8, RuleName.R8));
    }

    @Test
    void nothingIsSaidOfTheRulesBehindAQuestion() {
        Answer asked = work().without(FactName.SKILL).decision();

        assertEquals(11, asked.rulesNotHit().size());
        assertTrue(asked.rulesNotHit().stream().allMatch(r -> r.failing().equals("not reached: R0 comes first")));
    }
}
