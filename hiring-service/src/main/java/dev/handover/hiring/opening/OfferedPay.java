package dev.handover.hiring.opening;

import java.math.BigDecimal;

/**
 * What an owner states as pay for an hour.
 *
 * @param currency ISO 4217
 * @param from the least, or null where one rate is offered
 * @param to the most
 */
record OfferedPay(String currency, BigDecimal from, BigDecimal to) {

    OfferedPay {
        if (currency == null || to == null) {
            throw OpeningProblem.PAY_INCOMPLETE.because(
                    "Give currency and payTo together, payFrom where there is a range.");
        }
        if (from != null && from.compareTo(to) > 0) {
            throw OpeningProblem.PAY_INCOMPLETE.because("payFrom must not be above payTo.");
        }
    }

    boolean isIn(String other) {
        return currency.equals(other);
    }

    /** Refuses pay above the most at which handing over is worth it; null is no limit. */
    void requireAtMost(BigDecimal cap) {
        if (cap != null && to.compareTo(cap) > 0) {
            throw OpeningProblem.RATE_ABOVE_CAP.because("At most " + cap.toPlainString() + " " + currency
                    + " an hour: above it, handing the work over costs more than it frees.");
        }
    }
}
