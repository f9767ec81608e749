package dev.handover.classification.method.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.handover.classification.method.Given;
import dev.handover.classification.method.Worlds;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** A situation of which one fact is another one is what it would be had it been so from the start. */
class SituationTest {

    private static final Policy POLICY = Policy.standard();

    @Property(tries = 400)
    @Domain(Worlds.class)
    void anotherFactGivesWhatTheWholeWouldGive(@ForAll Inputs inputs, @ForAll Inputs other) {
        Situation before = Situation.of(inputs, POLICY.parameters());
        for (Map.Entry<FactName, Fact> fact : other.subject().facts().known().entrySet()) {
            Facts facts = inputs.subject().facts().with(fact.getKey(), fact.getValue());
            Situation anew = Situation.of(inputs.withSubject(inputs.subject().withFacts(facts)), POLICY.parameters());
            Situation shared = before.with(fact.getKey(), fact.getValue());

            assertEquals(Rules.verdict(anew, POLICY.rules()), Rules.verdict(shared, POLICY.rules()), fact.toString());
            assertEquals(anew.placement(), shared.placement(), fact.toString());
            assertEquals(anew.offers(), shared.offers(), fact.toString());
            assertEquals(anew.considered(), shared.considered(), fact.toString());
            assertEquals(anew.best(), shared.best(), fact.toString());
            assertEquals(anew.score(), shared.score(), fact.toString());
            for (Variable variable : Variable.values()) {
                assertEquals(anew.value(variable), shared.value(variable), () -> fact + " " + variable);
            }
        }
    }

    @Test
    void whatDoesNotDependOnTheFactIsShared() {
        Situation before =
                Situation.of(Given.work().offered(Target.FREELANCER, "20").inputs(), POLICY.parameters());

        Situation grown = before.with(FactName.GROWTH, Fact.stated(5));
        assertSame(before.offers(), grown.offers());
        assertSame(before.placement(), grown.placement());
        assertSame(before.rates(), grown.rates());
        Situation unsure = before.with(FactName.UNCERTAINTY, Fact.stated(2));
        assertSame(before.score(), unsure.score());
        assertSame(before.best(), unsure.best());
    }
}
