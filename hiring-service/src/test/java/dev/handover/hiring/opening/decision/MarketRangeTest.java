package dev.handover.hiring.opening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketRangeTest {

    @ParameterizedTest
    @CsvSource({
        // market, cap -> from, to
        "45.00, 128.58, 40.50, 54.00",
        "14.00, 38.96, 12.50, 17.00",
        "14.00,, 12.50, 17.00",
        "100.00, 500.00, 90.00, 120.00",
        "300.00, 500.00, 270.00, 360.00",
        // The cap lies within the range: the range ends at the market, and not at the cap.
        "45.00, 54.00, 40.50, 45.00",
        "45.00, 45.01, 40.50, 45.00"
    })
    void theRangeLiesAroundTheMarketAndSaysNothingOfTheCap(
            BigDecimal market, BigDecimal cap, BigDecimal from, BigDecimal to) {
        assertThat(MarketRange.of(market, cap)).contains(new MarketRange(from, to));
    }

    @Test
    void itIsNeverWiderThanHalfAsMuchAgainAndNeverAboveTheCap() {
        for (int cents = 100; cents <= 60_000; cents += 7) {
            BigDecimal market = BigDecimal.valueOf(cents, 2);
            BigDecimal cap = market.multiply(new BigDecimal("1.1"));
            MarketRange range = MarketRange.of(market, cap).orElseThrow();
            assertThat(range.from()).isPositive().isLessThanOrEqualTo(range.to());
            assertThat(range.to()).isLessThan(cap);
            MarketRange free = MarketRange.of(market, null).orElseThrow();
            assertThat(free.from().multiply(new BigDecimal("1.5"))).isGreaterThanOrEqualTo(free.to());
        }
    }

    @Test
    void withoutAMarketOrFromTheCapOnTheOwnerSaysWhatIsOffered() {
        assertThat(MarketRange.of(null, BigDecimal.TEN)).isEqualTo(Optional.empty());
        assertThat(MarketRange.of(new BigDecimal("10.01"), BigDecimal.TEN)).isEqualTo(Optional.empty());
        assertThat(MarketRange.of(BigDecimal.TEN, new BigDecimal("10.00"))).isEqualTo(Optional.empty());
    }
}
