package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.InputsDiff.Cause;
import dev.handover.classification.method.InputsDiff.Difference;
import dev.handover.classification.method.InputsDiff.Effect;
import dev.handover.classification.method.InputsDiff.Outcome;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** What differs between two decisions' inputs, and what of it mattered. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class InputsDiffTest {

    private static final Policy POLICY = Policy.standard();

    private static String json(Inputs inputs) {
        return Canonical.json(Canonical.tree(inputs, POLICY.version()));
    }

    private static Outcome decide(String json) {
        return Method.outcome(Canonical.inputs(json), POLICY);
    }

    private static Difference between(Inputs old, Inputs fresh) {
        return InputsDiff.of(
                json(old),
                json(fresh),
                Method.outcome(old, POLICY),
                Method.outcome(fresh, POLICY),
                InputsDiffTest::decide);
    }

    @Property
    void allCausesTogetherTurnTheOldInputsIntoTheNew(@ForAll Inputs old, @ForAll Inputs fresh) {
        List<String> changed = InputsDiff.changed(json(old), json(fresh));

        assertEquals(json(fresh), InputsDiff.applied(json(old), json(fresh), changed));
        assertEquals(json(old), InputsDiff.applied(json(fresh), json(old), changed));
        assertEquals(json(old), InputsDiff.applied(json(old), json(fresh), Set.of()));
        assertEquals(new HashSet<>(changed).size(), changed.size(), "each input is named once");
    }

    @Property(tries = 300)
    void whatIsDecisivePutBackBringsBackTheOldOutcome(@ForAll Inputs old, @ForAll Inputs fresh) {
        Outcome before = Method.outcome(old, POLICY);
        Difference difference = between(old, fresh);
        List<String> decisive = difference.causes().stream()
                .filter(Cause::decisive)
                .map(Cause::input)
                .toList();

        boolean moved = before.verdict() != Method.outcome(fresh, POLICY).verdict();
        if (moved) {
            assertTrue(difference.effect() != Effect.NONE, "the inputs explain the verdict in full");
        }
        List<Set<String>> backs = difference.effect() == Effect.TOGETHER
                ? List.of(Set.copyOf(decisive))
                : decisive.stream().map(Set::of).toList();
        for (Set<String> back : backs) {
            Outcome restored = decide(InputsDiff.applied(json(fresh), json(old), back));
            assertEquals(before.verdict(), restored.verdict());
            assertEquals(before.rule(), restored.rule());
        }
    }

    @Test
    void theRateThatChangedIsNamedAsTheOneThatMattered() {
        Given dear = work().with(FactName.HOURS_PER_MONTH, n("100")).offered(Target.FREELANCER, "90");
        Given cheap = work().with(FactName.HOURS_PER_MONTH, n("101")).offered(Target.FREELANCER, "10");

        assertEquals(
                new Difference(
                        List.of(
                                new Cause("hoursPerMonth", "100", "101", false),
                                new Cause("rate:FREELANCER", "90", "10", true)),
                        Effect.ALONE),
                between(dear.inputs(), cheap.inputs()));
    }

    @Test
    void whereNoneMattersAloneTheSmallestSetOfThoseFoundIsNamed() {
        Given able = work().with(FactName.SKILL, 4).with(FactName.WILL_BECOME_GOOD, Prospect.YES);
        Given never = work().with(FactName.SKILL, 1)
                .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .with(FactName.ENJOYMENT, 1);
        Given rich = never.of(Given.owner("300000"));

        assertEquals(Effect.ALONE, between(able.inputs(), rich.inputs()).effect(), "either of the two undoes R7");
        Difference back = between(rich.inputs(), able.inputs());
        assertEquals(Effect.TOGETHER, back.effect());
        assertEquals(
                List.of("skill", "willBecomeGood"),
                back.causes().stream().filter(Cause::decisive).map(Cause::input).toList());
        assertEquals(
                List.of("enjoyment", "income", "skill", "willBecomeGood"),
                back.causes().stream().map(Cause::input).toList());
    }

    @Test
    void offersPeersAndWhatWasOnlyInferredAreNamedToo() {
        Inputs old = work().inputs();
        Inputs fresh = work().offered(Target.STAFF, "20")
                .inputs()
                .withPeers(Peers.of(List.of(new Peer("Payroll", n("8")), new Peer("Tax", n("4")))));

        assertEquals(
                List.of(
                        new Cause("offer:STAFF", null, "20", false),
                        new Cause("peers", null, "2 of 12 h/month", false)),
                between(old, fresh).causes().stream()
                        .map(c -> new Cause(c.input(), c.from(), c.to(), false))
                        .toList());
        assertEquals(new Difference(List.of(), Effect.NONE), between(old, old));

        Inputs many = fresh.withPeers(Peers.of(fresh.peers().named(), 30, n("45.5")));
        assertEquals(
                List.of(new Cause("peers", "2 of 12 h/month", "32 of 57.5 h/month", false)),
                between(fresh, many).causes());
    }
}
