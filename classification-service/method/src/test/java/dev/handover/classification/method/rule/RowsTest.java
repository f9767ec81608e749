package dev.handover.classification.method.rule;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.PolicyDocument;
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

    private static String failing(Answer answer, RuleName rule) {
        return answer.explanation().rulesNotHit().stream()
                .filter(r -> r.rule() == rule)
                .findFirst()
                .orElseThrow()
                .failing();
    }

    @Test
    void theAnswerNamesTheRowThatDecided() {
        assertEquals("R10", work().decision().ruling().row());
        assertEquals("R0", work().without(FactName.AREA).decision().ruling().row());
        assertEquals(
                "R0-economics",
                work().of(Owner.unknown("EUR")).decision().ruling().row());
        assertEquals(
                "R9-better",
                work().offered(Target.FREELANCER, "500", "1.25")
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "R9-pays",
                work().offered(Target.FREELANCER, "5").decision().ruling().row());
        assertEquals(
                "R1-learn",
                work().with(FactName.MUST_BE_OWNER, true).decision().ruling().row());
    }

    @Test
    void theFirstRowThatHoldsDecides() {
        Policy policy = only(
                row("a", RuleName.R9, Verdict.DELEGATE, Map.of("skill", ">= 4")),
                row("b", RuleName.R8, Verdict.LEARN, Map.of("skill", "<= 4")),
                row("c", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals("b", work().under(policy).decision().ruling().row());
        assertEquals(
                "a",
                work().with(FactName.SKILL, 4).under(policy).decision().ruling().row());
        assertEquals(
                "a",
                work().with(FactName.SKILL, 5).under(policy).decision().ruling().row());
        assertEquals(RuleName.R8, work().under(policy).decision().rule());
    }

    @Test
    void allTestsOfARowMustHold() {
        Policy policy = only(
                row("a", RuleName.R8, Verdict.LEARN, Map.of("skill", "3", "enjoyment", "3", "area", "\"FINANCE\"")),
                row("b", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));

        assertEquals("a", work().under(policy).decision().ruling().row());
        assertEquals(
                "b",
                work().with(FactName.SKILL, 4).under(policy).decision().ruling().row());
        assertEquals(
                "b",
                work().with(FactName.ENJOYMENT, 4)
                        .under(policy)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "b",
                work().with(FactName.AREA, Area.OTHER)
                        .under(policy)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "b",
                work().without(FactName.ENJOYMENT)
                        .under(policy)
                        .decision()
                        .ruling()
                        .row());
    }

    @Test
    void aPredicateIsAFurtherCondition() {
        RuleRow row =
                new RuleRow("p", RuleName.R9, Map.of("skill", "3"), "enjoys", Verdict.DELEGATE, null, null, null, null);
        List<RuleRow> rows = List.of(row, row("b", RuleName.R10, Verdict.KEEP_FOR_NOW, ALWAYS));
        Policy policy = Policy.of(
                new PolicyDocument("v", null, rows),
                text -> s -> text.equals("enjoys") && s.facts().atLeast(FactName.ENJOYMENT, 4));

        assertEquals("b", work().under(policy).decision().ruling().row());
        assertEquals(
                "its predicate holds: it does not", failing(work().under(policy).decision(), RuleName.R9));
        assertEquals(
                "p",
                work().with(FactName.ENJOYMENT, 4)
                        .under(policy)
                        .decision()
                        .ruling()
                        .row());
        assertEquals(
                "b",
                work().with(FactName.ENJOYMENT, 4)
                        .with(FactName.SKILL, 2)
                        .under(policy)
                        .decision()
                        .ruling()
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
    void aReasonIsShownOnlyWhereItHolds() {
        Policy all = only(row("all", RuleName.R9, Verdict.DELEGATE, ALWAYS, Reason.values()));

        assertEquals(
                List.of(
                        Reason.NO_CHEAPER_PROVIDER,
                        Reason.MARKET_RATE_UNKNOWN,
                        Reason.PRICE_DOES_NOT_DECIDE,
                        Reason.TARGET_WITHOUT_RATE),
                work().under(all).decision().explanation().reasons());
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
                much.explanation().reasons().stream()
                        .map(r -> r == Reason.HANDOVER_TOO_DEAR ? Reason.NO_CHEAPER_PROVIDER : r)
                        .toList());
        Answer blind = work().without(FactName.AREA)
                .of(Owner.unknown("EUR"))
                .under(all)
                .decision();
        assertTrue(blind.explanation().reasons().contains(Reason.FACT_MISSING));
        assertTrue(blind.explanation().reasons().contains(Reason.OWNER_ECONOMICS_UNKNOWN));
        assertFalse(work().with(FactName.DEPENDENCY_RISK, 3)
                .with(FactName.ENJOYMENT, 3)
                .under(all)
                .decision()
                .explanation()
                .reasons()
                .contains(Reason.DISLIKED));
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
                "automation of known quality is cheaper, all in, than anybody good enough:"
                        + " no automation of known quality is cheaper, all in",
                failing(answer, RuleName.R2B));
        assertEquals("it is not necessary: it is necessary", failing(answer, RuleName.R2));
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

        assertEquals(12, asked.explanation().rulesNotHit().size());
        assertTrue(asked.explanation().rulesNotHit().stream()
                .allMatch(r -> r.failing().equals("not reached: R0 comes first")));
    }
}
