package dev.handover.classification.method.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a unary test may say, and what satisfies it. */
class UnaryTestTest {

    private static Extent extent(String text, Variable variable) {
        try {
            return UnaryTest.parse(text, variable).resolved(Parameters.standard()::value);
        } catch (UnaryTest.BadTest bad) {
            throw new AssertionError(text, bad);
        }
    }

    /** Which of these hours satisfy the test, as a string of 0 and 1. */
    private static String among(String test, String... hours) {
        Extent extent = extent(test, Variable.LEARN_HOURS);
        StringBuilder held = new StringBuilder();
        for (String hour : hours) {
            held.append(extent.contains(new BigDecimal(hour)) ? '1' : '0');
        }
        return held.toString();
    }

    private static void assertBad(String text, Variable variable, String rule) {
        assertEquals(
                rule,
                assertThrows(UnaryTest.BadTest.class, () -> UnaryTest.parse(text, variable))
                        .getMessage());
    }

    @Test
    void comparisonsHoldOnTheirSideOfTheEndpoint() {
        assertEquals("100", among("< 2", "1.99", "2", "2.01"));
        assertEquals("110", among("<= 2", "1.99", "2.00", "2.01"));
        assertEquals("001", among("> 2", "1.99", "2", "2.01"));
        assertEquals("011", among(">=2", "1.99", "2", "2.01"));
        assertEquals("010", among("2.0", "1.99", "2", "2.01"));
        assertEquals("100", among("-1.5", "-1.5", "-1.49", "1.5"));
    }

    @Test
    void intervalsTakeTheirEndsOrNot() {
        assertEquals("0111110", among("[1..3]", "0.9", "1", "1.1", "2", "2.9", "3", "3.1"));
        assertEquals("0011100", among("(1..3)", "0.9", "1", "1.1", "2", "2.9", "3", "3.1"));
        assertEquals("0111100", among("[ 1 .. 3 )", "0.9", "1", "1.1", "2", "2.9", "3", "3.1"));
        assertEquals("0011100", among("]1..3[", "0.9", "1", "1.1", "2", "2.9", "3", "3.1"));
        assertEquals("0011110", among("(1.0..3.0]", "0.9", "1", "1.1", "2", "2.9", "3", "3.1"));
        assertEquals("000", among("[3..1]", "1", "2", "3"));
    }

    @Test
    void aCommaIsAnOr() {
        assertEquals("10101", among("< 1, 2 , > 3", "0", "1", "2", "3", "4"));
    }

    @Test
    void anEndpointMayBeAParameter() {
        assertEquals("110", among("<= quickLearnHours", "19", "20", "20.01"));
        assertEquals("0110", among("[quickLearnFrequency..quickLearnHours]", "0.9", "1", "20", "21"));
    }

    @Test
    void constantsAreQuotedAndFlagsAreNot() {
        Extent areas = extent("\"SALES\", \"MARKETING\"", Variable.AREA);
        assertTrue(areas.contains(Area.SALES));
        assertTrue(areas.contains(Area.MARKETING));
        assertFalse(areas.contains(Area.DELIVERY));
        assertFalse(areas.contains(Area.OTHER));
        assertTrue(extent("true", Variable.CORE).contains(true));
        assertFalse(extent("true", Variable.CORE).contains(false));
        assertTrue(extent("false", Variable.CORE).contains(false));
        assertTrue(extent("true,false", Variable.CORE).contains(true));
    }

    @Test
    void unknownSatisfiesNoTest() {
        assertFalse(extent("< 1, >= 1", Variable.LEARN_HOURS).contains(null));
        assertFalse(extent("true,false", Variable.ONSITE).contains(null));
    }

    @Test
    void aDashIsNoTest() throws UnaryTest.BadTest {
        assertNull(UnaryTest.parse(" - ", Variable.SKILL));
        assertNull(UnaryTest.parse("-", Variable.AREA));
    }

    @Test
    void whatIsNoTestIsNamedWithItsPlace() {
        assertBad("", Variable.SKILL, "must be a number, a comparison or an interval (at character 1)");
        assertBad("1,", Variable.SKILL, "must be a number, a comparison or an interval (at character 3)");
        assertBad("1 2", Variable.SKILL, "must end here or go on with a comma (at character 3)");
        assertBad("<= ", Variable.SKILL, "must be a number, a comparison or an interval (at character 4)");
        assertBad("1.", Variable.SKILL, "must have digits after the decimal point (at character 3)");
        assertBad("[1,2]", Variable.SKILL, "must have .. between the ends of an interval (at character 3)");
        assertBad("[1..2", Variable.SKILL, "must close the interval by ], ) or [ (at character 6)");
        assertBad("< nothing", Variable.SKILL, "must name a parameter of the policy that is a number (at character 3)");
        assertBad(
                "< automate", Variable.SKILL, "must name a parameter of the policy that is a number (at character 3)");
        assertBad(
                "quickLearnHours",
                Variable.SKILL,
                "must compare with a parameter by <, <=, >, >= or an interval (at character 1)");
        assertBad(
                "not(1)",
                Variable.SKILL,
                "must compare with a parameter by <, <=, >, >= or an interval (at character 1)");
        assertBad("maybe", Variable.CORE, "must be one of false, true (at character 1)");
        assertBad("1", Variable.CORE, "must be one of false, true (at character 1)");
        assertBad("YES", Variable.WILL_BECOME_GOOD, "must be a constant in double quotes (at character 1)");
        assertBad("\"YES", Variable.WILL_BECOME_GOOD, "must close the double quote (at character 5)");
        assertBad(
                "\"YES\",\"SURE\"",
                Variable.WILL_BECOME_GOOD,
                "must be one of \"YES\", \"NO\", \"UNKNOWN\" (at character 7)");
        assertBad("\"SALES\"", Variable.SKILL, "must be a number, a comparison or an interval (at character 1)");
        assertBad(null, Variable.SKILL, "must be a test, - for none (at character 1)");
    }

    @Test
    void lengthAndDigitsAreBounded() throws UnaryTest.BadTest {
        String longest = "1,".repeat(249) + "22";
        assertTrue(UnaryTest.parse(longest, Variable.SKILL)
                .resolved(Parameters.standard()::value)
                .contains(new BigDecimal(22)));
        assertBad(longest + "2", Variable.SKILL, "must have at most 500 characters (at character 501)");
        UnaryTest.parse("1".repeat(30) + "." + "1".repeat(12), Variable.SKILL);
        assertBad("1".repeat(31), Variable.SKILL, "must have at most 30 digits and 12 decimals (at character 1)");
        assertBad(
                "0." + "1".repeat(13), Variable.SKILL, "must have at most 30 digits and 12 decimals (at character 1)");
    }

    @Test
    void anExtentIsSaidInWords() {
        assertEquals(
                "at most 20", extent("<= quickLearnHours", Variable.LEARN_HOURS).words());
        assertEquals(
                "below 2 or 3 or above 4",
                extent("<2,3,>4", Variable.LEARN_HOURS).words());
        assertEquals(
                "at least 1 and below 3", extent("[1..3)", Variable.LEARN_HOURS).words());
        assertEquals(
                "above 1 and at most 3", extent("(1..3]", Variable.LEARN_HOURS).words());
        assertEquals("at least 1", extent(">= 1.0", Variable.LEARN_HOURS).words());
        assertEquals(
                "SALES or MARKETING",
                extent("\"MARKETING\",\"SALES\"", Variable.AREA).words());
    }
}
