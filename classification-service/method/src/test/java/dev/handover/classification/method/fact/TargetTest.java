package dev.handover.classification.method.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every row of the targets holds, a new one too. */
class TargetTest {

    @Test
    void theirNumberIsWhatTheDocumentsSay() {
        assertEquals(Target.values().length, Target.COUNT);
    }

    @ParameterizedTest
    @EnumSource(Target.Form.class)
    void eachFormHasSomebodyToNameFirst(Target.Form form) {
        assertNotNull(Target.of(form));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void wordsHaveAnArticle(Target target) {
        assertTrue(target.words().matches("an? [a-z ]+"), target.words());
        assertTrue(target.words().endsWith(" " + target.noun()), target.noun());
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void whoIsHiredCannotCountAsAnEmployeeByMistake(Target target) {
        assertFalse(target.isHired() && target.isStatusAtRisk());
    }

    @Test
    void neighboursAreOneStepOfCommitmentApart() {
        assertTrue(Target.FREELANCER.isNextTo(Target.VIRTUAL_EMPLOYEE));
        assertTrue(Target.STAFF.isNextTo(Target.VIRTUAL_EMPLOYEE));
        assertFalse(Target.FREELANCER.isNextTo(Target.STAFF));
        assertFalse(Target.STAFF.isNextTo(Target.STAFF));
    }
}
