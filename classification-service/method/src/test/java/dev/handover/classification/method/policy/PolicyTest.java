package dev.handover.classification.method.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The policy's defaults and bounds. */
class PolicyTest {

    @Test
    void theDefaultsAreThoseOfTheDecisionModel() {
        Map<Setting, String> model = Map.ofEntries(
                Map.entry(Setting.BUYBACK_FACTOR, "4"),
                Map.entry(Setting.STRATEGIC_FROM, "60"),
                Map.entry(Setting.STRATEGIC_UNTIL, "55"),
                Map.entry(Setting.QUICK_LEARN_HOURS, "20"),
                Map.entry(Setting.TRAINING_MULTIPLE, "30"),
                Map.entry(Setting.TRAINING_CAP_HOURS, "40"),
                Map.entry(Setting.OVERSIGHT, "0.10"),
                Map.entry(Setting.MINIMUM_QUALITY, "0.80"),
                Map.entry(Setting.BETTER_QUALITY, "1.25"),
                Map.entry(Setting.STAFF_ON_COST, "0.43"),
                Map.entry(Setting.STAFF_HIRE_CASH, "4700"),
                Map.entry(Setting.STAFF_FILL_DAYS, "42"),
                Map.entry(Setting.STAFF_RAMP_MONTHS, "3"),
                Map.entry(Setting.OTHER_RAMP_MONTHS, "1"),
                Map.entry(Setting.PLATFORM_FEE, "0.05"),
                Map.entry(Setting.FULL_TIME_HOURS, "130"),
                Map.entry(Setting.FULL_EVIDENCE_DAYS, "10"),
                Map.entry(Setting.STAFF_RECRUIT_HOURS, "30"),
                Map.entry(Setting.VIRTUAL_EMPLOYEE_RECRUIT_HOURS, "8"),
                Map.entry(Setting.FREELANCER_RECRUIT_HOURS, "4"),
                Map.entry(Setting.VIRTUAL_EMPLOYEE_POST_HOURS, "20"),
                Map.entry(Setting.STAFF_POST_HOURS, "40"),
                Map.entry(Setting.LEARNING_RATE, "0.85"),
                Map.entry(Setting.HORIZON_MONTHS, "12"),
                Map.entry(Setting.KNOWN_HOURS, "0.2"),
                Map.entry(Setting.KNOWN_GROWTH, "0.2"),
                Map.entry(Setting.KNOWN_SKILL, "0.15"),
                Map.entry(Setting.KNOWN_MARKET, "0.15"),
                Map.entry(Setting.KNOWN_PROSPECT, "0.1"),
                Map.entry(Setting.KNOWN_AREA, "0.1"),
                Map.entry(Setting.KNOWN_VALUE_SHARE, "0.1"),
                Map.entry(Setting.CONFIDENCE_BASE, "0.6"),
                Map.entry(Setting.CONFIDENCE_OF_EVIDENCE, "0.4"),
                Map.entry(Setting.HIGH_CONFIDENCE, "0.75"),
                Map.entry(Setting.MEDIUM_CONFIDENCE, "0.5"),
                Map.entry(Setting.DRAWS, "500"),
                Map.entry(Setting.DRAWN_SPREAD, "0.2"));

        model.forEach((setting, value) -> assertEquals(
                new BigDecimal(value), Policy.standard().parameters().value(setting), setting.json()));
    }

    @Test
    void everyParameterIsExplainedAndWithinItsBounds() {
        Set<String> names = new HashSet<>();
        for (Parameter p : Policy.standard().document().parameters()) {
            assertTrue(names.add(p.name()), p.name());
            assertTrue(p.value().compareTo(p.min()) >= 0 && p.value().compareTo(p.max()) <= 0, p.name());
            assertTrue(
                    !p.rationale().isBlank()
                            && !p.source().isBlank()
                            && !p.unit().isBlank(),
                    p.name());
        }
        assertEquals(Setting.values().length, names.size());
        assertTrue(names.contains("buybackFactor"));
    }

    @Test
    void aValueOutOfBoundsIsRefused() {
        BigDecimal much = new BigDecimal("0.21");
        assertThrows(IllegalArgumentException.class, () -> Policy.standard().with("p", Setting.OVERSIGHT, much));
    }

    @Test
    void noSwitchTakesAwayTheProtectedRules() {
        Set<String> switches = new HashSet<>();
        for (Parameter p : Policy.standard().document().parameters()) {
            if (p.unit().equals("switch")) {
                switches.add(p.name());
            }
        }
        assertEquals(Set.of("eliminate", "automate", "supportExempt"), switches);
    }
}
