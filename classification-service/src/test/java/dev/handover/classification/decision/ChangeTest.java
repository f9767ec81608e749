package dev.handover.classification.decision;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Given;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is worth telling again. */
class ChangeTest {

    private final Change change = new Change(new BigDecimal("0.05"));
    private final Given delegated = work().with(FactName.HOURS_PER_MONTH, n("100"))
            .with(FactName.CODIFIABILITY, 2)
            .offered(Target.FREELANCER, "10");

    private boolean isNews(boolean answered, Given old, Given fresh) {
        return change.isNews(
                answered,
                old.decision(),
                old.facts().decimal(FactName.HOURS_PER_MONTH).orElse(null),
                fresh.decision(),
                fresh.facts().decimal(FactName.HOURS_PER_MONTH).orElse(null));
    }

    @Test
    void aTwentiethMoreOrLessIsNoNews() {
        assertFalse(isNews(false, delegated, delegated));
        assertFalse(isNews(false, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("105"))));
        assertTrue(isNews(false, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("105.01"))));
        assertTrue(isNews(false, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("94.99"))));
    }

    @Test
    void anotherTargetLevelOrReasonIsNews() {
        assertTrue(isNews(false, delegated, delegated.with(FactName.ONSITE, true)));
        assertTrue(isNews(false, delegated, delegated.with(FactName.ERROR_COST, 5)));
        assertTrue(isNews(false, work(), work().offered(Target.FREELANCER, "90")));
        assertTrue(isNews(false, work().without(FactName.SKILL), work().without(FactName.AREA)));
    }

    @Test
    void afterTheOwnersAnswerOnlyAnotherVerdictIsNews() {
        Given dearer = work().with(FactName.HOURS_PER_MONTH, n("100")).offered(Target.FREELANCER, "90");
        assertFalse(isNews(true, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("200"))));
        assertTrue(isNews(true, delegated, dearer));
    }
}
