package dev.handover.hiring.opening.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The pay that an ad offers for an hour: around what the market asks, and nothing of what the owner could pay at most or
 * would offer first. Whoever reads those negotiates with them.
 *
 * @param from nine tenths of the market rate
 * @param to six fifths of it; the market rate itself where the owner could not pay as much
 */
record MarketRange(BigDecimal from, BigDecimal to) {

    private static final BigDecimal BELOW = new BigDecimal("0.90");
    private static final BigDecimal ABOVE = new BigDecimal("1.20");

    /**
     * Draws the range.
     *
     * @param marketRate money an hour, or null where it is not known
     * @param cap the most that the owner could pay, in the same currency, or null
     * @return empty where the market is not known or asks the cap or more: then the owner says what is offered
     */
    static Optional<MarketRange> of(BigDecimal marketRate, BigDecimal cap) {
        if (marketRate == null || marketRate.signum() <= 0 || (cap != null && marketRate.compareTo(cap) >= 0)) {
            return Optional.empty();
        }
        BigDecimal step = stepOf(marketRate);
        BigDecimal from = rounded(marketRate.multiply(BELOW), step);
        BigDecimal to = rounded(marketRate.multiply(ABOVE), step);
        // Not the cap itself: a range that ends there would publish it.
        return Optional.of(new MarketRange(
                from, cap == null || to.compareTo(cap) < 0 ? to : marketRate.setScale(2, RoundingMode.DOWN)));
    }

    /** Offers are round: tenths below 10, halves below 50, whole ones below 200, fives above. */
    private static BigDecimal stepOf(BigDecimal rate) {
        if (rate.compareTo(BigDecimal.TEN) < 0) {
            return new BigDecimal("0.10");
        }
        if (rate.compareTo(BigDecimal.valueOf(50)) < 0) {
            return new BigDecimal("0.50");
        }
        return rate.compareTo(BigDecimal.valueOf(200)) < 0 ? BigDecimal.ONE : BigDecimal.valueOf(5);
    }

    private static BigDecimal rounded(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step).setScale(2, RoundingMode.UNNECESSARY);
    }
}
