package dev.handover.classification.clarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.classification.clarity.ClarityView.ByLevel;
import dev.handover.classification.clarity.ClarityView.ByVerdict;
import dev.handover.classification.clarity.ClarityView.Level;
import dev.handover.classification.decision.snapshot.SummingUpDecisions.Sum;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClarityTest {

    private static BigDecimal n(String decimal) {
        return new BigDecimal(decimal);
    }

    @Test
    void onlyMediumOrBetterIsClearAndAQuestionNever() {
        ClarityView clarity = ClarityView.of(
                List.of(
                        new Sum(Verdict.DELEGATE, "HIGH", 2, n("30")),
                        new Sum(Verdict.DELEGATE, "LOW", 1, n("10")),
                        new Sum(Verdict.MASTER, "MEDIUM", 1, n("10")),
                        new Sum(Verdict.NEEDS_INPUT, "HIGH", 1, n("5")),
                        new Sum(Verdict.KEEP_FOR_NOW, null, 3, n("5"))),
                List.of());

        assertEquals(n("0.6667"), clarity.index(), "40 of 60");
        assertEquals(new ClarityView.Hours(n("60.00"), n("40.00"), n("20.00")), clarity.hours());
        assertEquals(
                List.of(
                        new ByLevel(Level.HIGH, 2, n("30.00")),
                        new ByLevel(Level.MEDIUM, 1, n("10.00")),
                        new ByLevel(Level.LOW, 1, n("10.00")),
                        new ByLevel(Level.NONE, 4, n("10.00"))),
                clarity.byLevel());
        assertEquals(
                new ByVerdict(Verdict.DELEGATE, 3, n("40.00")),
                clarity.byVerdict().get(2));
    }

    @Test
    void withoutHoursThereIsNoIndex() {
        assertNull(ClarityView.of(List.of(), List.of()).index());
        assertNull(ClarityView.of(List.of(new Sum(Verdict.NEEDS_INPUT, null, 1, n("0"))), List.of())
                .index());
    }
}
