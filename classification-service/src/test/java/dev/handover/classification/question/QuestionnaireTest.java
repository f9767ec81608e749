package dev.handover.classification.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked, and in which order. */
class QuestionnaireTest {

    private static List<FactName> ranked(Facts facts) {
        Owner owner = Owner.unknown("EUR");
        Inputs inputs = new Inputs(owner, new Subject("x", false, facts), List.of(), null);
        return Questionnaire.ranked(inputs, Policy.standard()).stream()
                .map(Questionnaire.Ranked::fact)
                .toList();
    }

    @Test
    void theWeightiestIsAskedFirstAndTiesGoByTheOrderOfFacts() {
        assertEquals(
                List.of(
                        FactName.HOURS_PER_MONTH,
                        FactName.GROWTH,
                        FactName.SKILL,
                        FactName.AREA,
                        FactName.VALUE_SHARE,
                        FactName.WILL_BECOME_GOOD,
                        FactName.OCCURRENCES_PER_MONTH),
                ranked(Facts.none()).subList(0, 7));
    }

    @Test
    void whatIsSupposedIsAskedAndWhatIsStatedOrMeasuredIsNot() {
        Facts facts = Facts.none()
                .with(FactName.HOURS_PER_MONTH, new Fact(BigDecimal.TEN, FactSource.MEASURED, null, null))
                .with(FactName.GROWTH, new Fact(1, FactSource.INFERRED, null, null))
                .with(FactName.AREA, Area.FINANCE)
                .with(FactName.SKILL, 4);
        List<FactName> ranked = ranked(facts);
        assertEquals(FactName.GROWTH, ranked.get(0));
        assertFalse(ranked.contains(FactName.SKILL));
        assertFalse(ranked.contains(FactName.HOURS_PER_MONTH));
        assertFalse(ranked.contains(FactName.OBSERVED_DAYS), "it is counted, not asked");
    }

    @Test
    void everyQuestionSaysWhatItIsFor() {
        for (FactName fact : Questionnaire.facts()) {
            assertFalse(Questionnaire.purpose(fact).isBlank(), fact.json());
            assertFalse(fact.question().isBlank(), fact.json());
        }
    }
}
