package dev.handover.classification.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.outcome.ObservingTargets.Mean;
import dev.handover.classification.outcome.ObservingTargets.Observed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    private static final Shrinkage.Values FREELANCER =
            Shrinkage.Values.of(Offer.unpriced(Target.FREELANCER), Policy.standard());

    private static Mean mean(int engagements, String value) {
        return new Mean(engagements, value == null ? null : new BigDecimal(value));
    }

    private static Shrinkage.Values towards(Mean ratio, Mean oversight, Mean ramp) {
        return Shrinkage.towards(
                new Observed(Target.FREELANCER, LocalDate.of(2026, 5, 4), ratio, oversight, ramp), FREELANCER);
    }

    @Test
    void thePriorCountsAsThreeEngagements() {
        // τ (3·1 + 0.641) ÷ 4, m (3·0.10 + 0.1538) ÷ 4, ramp (3·1 + 4) ÷ 4
        Shrinkage.Values one = towards(mean(1, "0.6410"), mean(1, "0.1538"), mean(1, "4"));
        assertEquals(new BigDecimal("0.9102"), one.timeRatio());
        assertEquals(new BigDecimal("0.1134"), one.oversight());
        assertEquals(2, one.rampMonths());

        // τ (3 + 9·0.5) ÷ 12
        assertEquals(
                new BigDecimal("0.6250"),
                towards(mean(9, "0.5"), mean(9, "0.1"), mean(9, "1")).timeRatio());
    }

    @Test
    void whatWasNotObservedStays() {
        Shrinkage.Values values = towards(mean(0, null), mean(2, "0.1"), mean(0, null));
        assertEquals(new BigDecimal("1.0000"), values.timeRatio());
        assertEquals(new BigDecimal("0.1000"), values.oversight());
        assertEquals(1, values.rampMonths());
    }

    @Test
    void valuesStayWithinTheBoundsOfTheFacts() {
        Shrinkage.Values high = towards(mean(1000, "900"), mean(1000, "0.99"), mean(1000, "400"));
        assertEquals(new BigDecimal("100.0000"), high.timeRatio());
        assertEquals(new BigDecimal("0.9000"), high.oversight());
        assertEquals(60, high.rampMonths());
        Shrinkage.Values low = towards(mean(100_000, "0.0001"), mean(100, "0"), mean(1, "1"));
        assertEquals(new BigDecimal("0.0100"), low.timeRatio());
    }
}
