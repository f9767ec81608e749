package dev.handover.classification.method.rule;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Given;
import dev.handover.classification.method.Worlds;
import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** What rows may test. */
class VariableTest {

    private static Object value(Given given, Variable variable) {
        return Situation.of(given.inputs(), given.policy().parameters()).value(variable);
    }

    private static void assertNumber(String expected, Given given, Variable variable) {
        assertEquals(0, n(expected).compareTo((BigDecimal) value(given, variable)), variable.json());
    }

    @Property(tries = 300)
    @Domain(Worlds.class)
    void everyValueLiesInItsDomain(@ForAll Inputs inputs) {
        Situation s = Situation.of(inputs, Parameters.standard());
        for (Variable variable : Variable.values()) {
            Object value = s.value(variable);
            if (value == null) {
                assertTrue(variable.canBeUnknown(), variable.json());
                continue;
            }
            var domain = variable.domain();
            switch (variable.kind()) {
                case FLAG -> assertTrue(value instanceof Boolean, variable.json());
                case CHOICE -> assertTrue(domain.constants().contains(((Enum<?>) value).name()), variable.json());
                case NUMBER -> {
                    BigDecimal number = (BigDecimal) value;
                    assertTrue(domain.min() == null || number.compareTo(domain.min()) >= 0, variable.json());
                    assertTrue(domain.max() == null || number.compareTo(domain.max()) <= 0, variable.json());
                    assertTrue(!domain.whole() || number.stripTrailingZeros().scale() <= 0, variable.json());
                }
            }
        }
    }

    @Test
    void everyVariableHasANameAndWords() {
        Set<String> names = new HashSet<>();
        for (Variable variable : Variable.values()) {
            assertTrue(names.add(variable.json()), variable.json());
            assertEquals(Optional.of(variable), Variable.named(variable.json()));
            assertFalse(variable.words().isBlank());
            assertEquals(
                    variable.kind() == VariableKind.NUMBER,
                    variable.domain().constants().isEmpty());
            assertTrue(variable.domain().constants().size() <= 64);
        }
        assertEquals(Optional.empty(), Variable.named("nothing"));
    }

    @Test
    void aPlainFactIsItselfOrUnknown() {
        assertNumber("3", work(), Variable.ENJOYMENT);
        assertNull(value(work().without(FactName.ENJOYMENT), Variable.ENJOYMENT));
        assertNumber("10", work(), Variable.HOURS_PER_MONTH);
        assertNull(value(work(), Variable.ONSITE));
        assertEquals(false, value(work().with(FactName.ONSITE, false), Variable.ONSITE));
        assertEquals(n("744"), Variable.HOURS_PER_MONTH.domain().max());
        assertTrue(Variable.OBSERVED_DAYS.domain().whole());
        assertFalse(Variable.LEARN_HOURS.domain().whole());
    }

    @Test
    void masteryOfTheAreaIsNoneWhereNobodySaid() {
        assertNumber("2", work(), Variable.AREA_MASTERY);
        assertNumber("0", work().without(FactName.MASTERY), Variable.AREA_MASTERY);
        assertNull(value(work().without(FactName.MASTERY), Variable.MASTERY));
    }

    @Test
    void skillAndProspectAreInferredFromTimes() {
        Given timed =
                work().without(FactName.SKILL).with(FactName.OWN_TIME, n("3")).with(FactName.PROFICIENT_TIME, n("1"));
        assertNumber("1", timed, Variable.SKILL);
        assertNull(value(work().without(FactName.SKILL), Variable.SKILL));
        assertEquals(Prospect.UNKNOWN, value(work(), Variable.WILL_BECOME_GOOD));
        assertEquals(
                Prospect.NO, value(work().with(FactName.WILL_BECOME_GOOD, Prospect.NO), Variable.WILL_BECOME_GOOD));
    }

    @Test
    void moneyIsUnknownWithoutTheOwnersEconomics() {
        Given poor = work().of(Owner.unknown("EUR"))
                .with(FactName.LEARN_HOURS, n("5"))
                .offered(Target.FREELANCER, "10");
        assertNull(value(poor, Variable.BEST_NPV));
        assertNull(value(poor, Variable.LEARNING_NPV));
        assertNull(value(poor, Variable.LEARNING_LEAD));
        assertEquals(false, value(poor, Variable.OWNER_VALUE_KNOWN));
        assertEquals(false, value(poor, Variable.STEADY_STATE_PAYS));
        assertEquals(true, value(poor, Variable.OFFER_GOOD_ENOUGH));
        assertEquals(true, value(work(), Variable.OWNER_VALUE_KNOWN));
    }

    @Test
    void learningLeadsByItsWorthBeyondTheBestOffer() {
        Given alone = work().with(FactName.LEARN_HOURS, n("10"));
        assertEquals(value(alone, Variable.LEARNING_NPV), value(alone, Variable.LEARNING_LEAD));
        Given offered = alone.offered(Target.FREELANCER, "10");
        BigDecimal lead = ((BigDecimal) value(offered, Variable.LEARNING_NPV))
                .subtract((BigDecimal) value(offered, Variable.BEST_NPV));
        assertEquals(lead, value(offered, Variable.LEARNING_LEAD));
        assertNull(value(work(), Variable.LEARNING_LEAD));
    }

    @Test
    void qualityIsThatOfTheBestOffer() {
        assertNull(value(work(), Variable.BEST_QUALITY));
        Given two = work().offered(Target.FREELANCER, "10", "0.5").offered(Target.VIRTUAL_EMPLOYEE, "10", "0.7");
        assertNumber("0.7", two, Variable.BEST_QUALITY);
        assertEquals(false, value(two, Variable.OFFER_GOOD_ENOUGH));
        assertNull(value(two, Variable.BEST_NPV), "nobody good enough");
        assertEquals(false, value(two, Variable.ANY_BETTER));
        assertEquals(true, value(work().offered(Target.FREELANCER, "10", "1.25"), Variable.ANY_BETTER));
    }

    @Test
    void supportIsExemptOnlyByPolicyAndFact() {
        Policy exempt = Policy.standard().with("p", Setting.SUPPORT_EXEMPT, BigDecimal.ONE);
        Given support = work().with(FactName.SUPPORT, true);
        assertEquals(false, value(support, Variable.SUPPORT_EXEMPT));
        assertEquals(true, value(support.under(exempt), Variable.SUPPORT_EXEMPT));
        assertEquals(false, value(work().under(exempt), Variable.SUPPORT_EXEMPT));
    }

    @Test
    void theScoreIsUnknownWithoutAnythingThatGivesIt() {
        assertNotNull(value(work(), Variable.STRATEGIC_SCORE));
        Given bare = work().without(FactName.GROWTH)
                .without(FactName.CUSTOMER_VALUE)
                .without(FactName.INIMITABILITY)
                .without(FactName.REACH);
        assertNull(value(bare, Variable.STRATEGIC_SCORE));
        assertEquals(false, value(bare, Variable.STRATEGIC));
        assertEquals(true, value(bare, Variable.FACT_MISSING));
        assertEquals(true, value(work().core(), Variable.CORE));
        assertEquals(false, value(work().strategic(), Variable.CORE));
    }

    @Test
    void conditionsAndFindingsAreSaidInWords() {
        Extent yes = Extent.of(Variable.CORE.domain().constants(), 2);
        Extent both = Extent.of(Variable.CORE.domain().constants(), 3);
        assertEquals("it is core", Variable.CORE.condition(yes));
        assertEquals(
                "it is not core",
                Variable.CORE.condition(Extent.of(Variable.CORE.domain().constants(), 1)));
        assertEquals("whether it must be done on site is known", Variable.ONSITE.condition(both));
        assertEquals("it is unknown whether it must be done on site", Variable.ONSITE.found(null));
        assertEquals("it need not be done on site", Variable.ONSITE.found(false));
        assertEquals("skill is unknown", Variable.SKILL.found(null));
        assertEquals("what handing it over is worth is -12.35", Variable.BEST_NPV.found(n("-12.3456")));
        assertEquals("the hours a month is 100", Variable.HOURS_PER_MONTH.found(n("1E+2")));
    }
}
