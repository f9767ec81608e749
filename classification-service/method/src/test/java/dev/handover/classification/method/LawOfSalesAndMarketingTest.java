package dev.handover.classification.method;

import static dev.handover.classification.method.Worlds.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The third law, over random inputs: sales and marketing are mastered before anybody or anything else does them. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class LawOfSalesAndMarketingTest {

    private static final Policy POLICY = Policy.standard();
    private static final Set<Verdict> HANDED_AWAY =
            Set.of(Verdict.DELEGATE, Verdict.OUTSOURCE_ALWAYS, Verdict.MASTER_THEN_DELEGATE, Verdict.AUTOMATE);
    private static final List<FactName> MACHINES = List.of(
            FactName.AUTOMATION_COST,
            FactName.AUTOMATION_QUALITY,
            FactName.AUTOMATION_SET_UP,
            FactName.AUTOMATION_ERROR_COST);
    private static final Policy MACHINES_FIRST = POLICY.withRules(
            "machines",
            List.of(new RuleRow(
                    "machines", RuleName.R2B, Map.of(), null, Verdict.AUTOMATE, null, List.of(), null, null)));

    @Property
    void law3salesAndMarketingAreNeverHandedOverUnmastered(
            @ForAll Inputs inputs, @ForAll boolean sales, @ForAll @IntRange(max = 2) int mastery) {
        Inputs locked = unmastered(inputs, sales, mastery);

        assertFalse(HANDED_AWAY.contains(Method.verdict(locked, POLICY)));
    }

    /** The method's own words: before you even think of delegating them, to a machine either. */
    @Property(maxDiscardRatio = 20)
    void law3noFactAboutMachinesChangesAnAnswerOfRuleThree(
            @ForAll Inputs inputs,
            @ForAll boolean sales,
            @ForAll @IntRange(max = 2) int mastery,
            @ForAll @BigRange(min = "0", max = "200") @Scale(2) BigDecimal cost,
            @ForAll @BigRange(min = "0", max = "5") @Scale(2) BigDecimal quality,
            @ForAll @BigRange(min = "0", max = "5000") @Scale(2) BigDecimal setUp) {
        Inputs without = unmastered(inputs, sales, mastery);
        for (FactName machine : MACHINES) {
            without = with(without, machine, null);
        }
        Assume.that(Method.decide(without, POLICY, Method.Detail.BRIEF).rule() == RuleName.R3);
        Inputs withMachine = with(
                with(with(without, FactName.AUTOMATION_COST, cost), FactName.AUTOMATION_QUALITY, quality),
                FactName.AUTOMATION_SET_UP,
                setUp);

        Answer one = Method.decide(without, POLICY, Method.Detail.BRIEF);
        Answer other = Method.decide(withMachine, POLICY, Method.Detail.BRIEF);
        assertEquals(RuleName.R3, other.rule());
        assertEquals(one.verdict(), other.verdict());
        assertEquals(one.ruling().locked(), other.ruling().locked());
        assertEquals(one.ruling().sentence(), other.ruling().sentence());
        assertEquals(one.explanation().flags(), other.explanation().flags());
    }

    /** A policy whose author lets machines do everything: wherever the standard one locks, it is locked all the same. */
    @Property(maxDiscardRatio = 20)
    void law3holdsUnderAPolicyThatKnowsNothingButMachines(
            @ForAll Inputs inputs, @ForAll boolean sales, @ForAll @IntRange(max = 2) int mastery) {
        Inputs locked = with(
                with(unmastered(inputs, sales, mastery), FactName.AUTOMATION_COST, BigDecimal.ZERO),
                FactName.AUTOMATION_QUALITY,
                BigDecimal.ONE);

        Assume.that(Method.decide(locked, POLICY, Method.Detail.BRIEF).rule() == RuleName.R3);

        assertEquals(Verdict.LEARN, Method.verdict(locked, MACHINES_FIRST));
        assertTrue(Method.decide(locked, MACHINES_FIRST, Method.Detail.BRIEF)
                .ruling()
                .locked());
    }

    /** Whatever else: what is asked first, must be the owner's or is not necessary does not open the lock either. */
    @Property
    void law3holdsUnderAPolicyThatKnowsOneVerdictOnly(
            @ForAll Inputs inputs,
            @ForAll boolean sales,
            @ForAll @IntRange(max = 2) int mastery,
            @ForAll boolean necessary,
            @ForAll boolean owners,
            @ForAll @IntRange(max = 3) int verdict) {
        Inputs locked = with(
                with(unmastered(inputs, sales, mastery), FactName.NECESSARY, necessary),
                FactName.MUST_BE_OWNER,
                owners);
        Verdict only = HANDED_AWAY.stream().sorted().toList().get(verdict);
        Policy policy = POLICY.withRules(
                "only", List.of(new RuleRow("only", RuleName.R9, Map.of(), null, only, null, List.of(), null, null)));

        assertEquals(Verdict.LEARN, Method.verdict(locked, policy));
    }

    @Property
    void law3holdsWhereNobodySaidHowWellTheAreaIsMastered(@ForAll Inputs inputs) {
        Inputs sales = with(with(inputs, FactName.AREA, Area.SALES), FactName.MASTERY, null);

        assertFalse(HANDED_AWAY.contains(Method.verdict(sales, POLICY)));
    }

    private static Inputs unmastered(Inputs inputs, boolean sales, int mastery) {
        return with(with(inputs, FactName.AREA, sales ? Area.SALES : Area.MARKETING), FactName.MASTERY, mastery);
    }
}
