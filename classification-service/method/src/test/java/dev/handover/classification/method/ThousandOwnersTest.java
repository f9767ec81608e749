package dev.handover.classification.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.confidence.ConfidenceLevel;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.portfolio.Candidates;
import dev.handover.classification.method.portfolio.Item;
import dev.handover.classification.method.portfolio.Limits;
import dev.handover.classification.method.portfolio.Planning;
import dev.handover.classification.method.portfolio.Portfolio;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A thousand owners of up to eight activities each: no answer and no plan breaks a law of the method. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class ThousandOwnersTest {

    private static final Policy POLICY = Policy.standard();

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void noAnswerAndNoPlanBreaksALaw(@ForAll @Size(min = 1, max = 8) List<Inputs> worlds) {
        Owner owner = worlds.get(0).owner();
        List<Item> items = new ArrayList<>();
        Set<String> locked = new HashSet<>();
        for (int i = 0; i < worlds.size(); i++) {
            Inputs inputs = worlds.get(i).withOwner(owner);
            // Draws and flips of one activity an owner are enough: each has laws of its own elsewhere.
            Answer answer = Method.decide(inputs, POLICY, new Method.Detail(true, i == 0, i == 0));
            obeys(inputs, answer);
            String id = "activity-" + i;
            if (answer.ruling().locked()) {
                locked.add(id);
            }
            Candidates.of(id, inputs, POLICY).ifPresent(items::add);
        }
        obeys(
                Planning.plan(
                        items, new Limits(owner.means().budget(), owner.means().cash(), null, false)),
                owner,
                locked);
    }

    private static void obeys(Inputs inputs, Answer answer) {
        Facts facts = inputs.subject().facts();
        Verdict verdict = answer.verdict();
        String what = Canonical.json(Canonical.tree(inputs, POLICY.version())) + " → " + verdict;
        boolean lockable =
                facts.area().filter(a -> a == Area.SALES || a == Area.MARKETING).isPresent()
                        && !facts.atLeast(FactName.MASTERY, 3);
        boolean beforeR3 = answer.rule() == RuleName.R0 || answer.rule() == RuleName.R1 || answer.rule() == RuleName.R2;
        if (lockable) {
            assertFalse(verdict.handsOver(), what);
            assertTrue(beforeR3 || answer.ruling().locked(), what);
        }
        boolean hopeless = facts.atMost(FactName.SKILL, 2) && facts.prospect() == Prospect.NO;
        boolean machine = answer.rule() == RuleName.R2B;
        if (hopeless && !beforeR3 && !lockable && !machine) {
            assertEquals(Verdict.OUTSOURCE_ALWAYS, verdict, what);
        }
        if (verdict == Verdict.MASTER) {
            assertTrue(answer.rule() == RuleName.R1 || answer.rule() == RuleName.R4A, what);
        }
        if (verdict == Verdict.DELEGATE) {
            assertTrue(answer.explanation().reasons().size() >= 1, what);
        }
        assertEquals(verdict.handsOver(), answer.target() != null, what);
        assertEquals(verdict == Verdict.KEEP_FOR_NOW, answer.reviewInDays() != null, what);
        assertEquals(12, answer.explanation().rulesNotHit().size(), what);
        if (answer.target() == null) {
            assertNull(answer.handover().delegationLevel(), what);
        } else {
            assertTrue(
                    answer.handover().delegationLevel() >= 1
                            && answer.handover().delegationLevel() <= 7,
                    what);
        }
        if (answer.deal().openingOffer() != null) {
            assertTrue(answer.deal().openingOffer().compareTo(answer.deal().rateCap()) <= 0, what);
        }
        if (answer.confidence() != null) {
            BigDecimal value = answer.confidence().value();
            assertTrue(value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0, what);
            assertNotNull(ConfidenceLevel.valueOf(answer.confidence().level().name()));
        }
    }

    private static void obeys(Portfolio plan, Owner owner, Set<String> locked) {
        Portfolio.Totals totals = plan.totals();
        Set<String> chosen = new HashSet<>();
        for (Portfolio.Chosen item : plan.items()) {
            assertTrue(chosen.add(item.id()), "one option an activity");
            assertFalse(locked.contains(item.id()), "what R3 locks never enters");
        }
        assertTrue(owner.means().budget() == null
                || totals.monthlyCost().compareTo(owner.means().budget()) <= 0);
        assertTrue(owner.means().cash() == null
                || totals.oneOffCash().compareTo(owner.means().cash()) <= 0);
        assertTrue(totals.npv().compareTo(plan.greedy().totals().npv()) >= 0, "at least the greedy plan's worth");
        Optional.ofNullable(plan.most().relaxation())
                .ifPresent(most -> assertTrue(totals.npv().compareTo(most) <= 0, "at most the relaxation's"));
        assertTrue(plan.exact(), "few activities are always solved");
    }
}
