package dev.handover.classification.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which rate counts, and what a wage makes of each target. */
class PricedTest {

    private static final Priced.Work BOOKS = new Priced.Work("Books", "43-3031", Area.FINANCE);

    private static MarketRate rate(Target target, String occupation, String rate, String onCost) {
        return new MarketRate(
                target,
                occupation,
                new MarketRate.Work(
                        new BigDecimal(rate),
                        null,
                        null,
                        null,
                        null,
                        onCost == null ? null : new BigDecimal(onCost),
                        null),
                new MarketRate.Hiring(null, null, null, null),
                new MarketRate.Employment(null, null));
    }

    private static MarketSettingsInput settings(String locale, String currency, String usdRate, Boolean useDefaults) {
        BigDecimal rate = usdRate == null ? null : new BigDecimal(usdRate);
        return new MarketSettingsInput(locale, currency, rate, null, null, null, null, useDefaults);
    }

    private static final Wages DOLLARS = Wages.of(MarketSettingsInput.UNSTATED, false, null);

    private static Map<Target, Priced> priced(Priced.Work work, Wages wages, MarketRate... stated) {
        return Priced.of(work, List.of(stated), wages, Policy.standard()).stream()
                .collect(Collectors.toMap(p -> p.offer().target(), Function.identity()));
    }

    private static String rateOf(Priced priced) {
        return priced.offer().price().rate().toPlainString();
    }

    @Test
    void nameGoesBeforeOccupationBeforeAreaBeforeAllBeforeTheShippedWage() {
        MarketRate general = rate(Target.FREELANCER, null, "1", null);
        MarketRate area = rate(Target.FREELANCER, "finance", "2", null);
        MarketRate occupation = rate(Target.FREELANCER, "43-3031", "3", null);
        MarketRate name = rate(Target.FREELANCER, " BOOKS ", "4", null);
        MarketRate other = rate(Target.FREELANCER, "SALES", "5", null);

        assertEquals(
                Priced.Fit.NAME,
                priced(BOOKS, DOLLARS, general, name, occupation, area, other)
                        .get(Target.FREELANCER)
                        .fit());
        assertEquals(
                Priced.Fit.OCCUPATION,
                priced(BOOKS, DOLLARS, area, occupation, general, other)
                        .get(Target.FREELANCER)
                        .fit());
        assertEquals(
                Priced.Fit.AREA,
                priced(BOOKS, DOLLARS, general, area, other)
                        .get(Target.FREELANCER)
                        .fit());
        assertEquals(
                Priced.Fit.GENERAL,
                priced(BOOKS, DOLLARS, other, general).get(Target.FREELANCER).fit());
        Priced shipped = priced(BOOKS, DOLLARS, other).get(Target.FREELANCER);
        assertEquals(FactSource.DEFAULT, shipped.source());
        assertNull(shipped.fit());
    }

    @Test
    void eachTargetIsResolvedByItself() {
        Map<Target, Priced> priced = priced(BOOKS, DOLLARS, rate(Target.FREELANCER, null, "45", null));
        assertEquals("45", rateOf(priced.get(Target.FREELANCER)));
        assertEquals(FactSource.STATED, priced.get(Target.FREELANCER).source());
        assertEquals(FactSource.DEFAULT, priced.get(Target.STAFF).source());
    }

    @Test
    void aWageMakesTheRateOfEachTarget() {
        Map<Target, Priced> priced = priced(BOOKS, DOLLARS);
        assertEquals("23.66", rateOf(priced.get(Target.STAFF)));
        assertEquals("33.80", rateOf(priced.get(Target.FREELANCER)), "23.66 ÷ 0.70");
        assertEquals("13.25", rateOf(priced.get(Target.VIRTUAL_EMPLOYEE)), "23.66 · 0.56");
        assertEquals(
                "1.2",
                priced.get(Target.VIRTUAL_EMPLOYEE).offer().work().timeRatio().toPlainString());
        assertNull(priced.get(Target.STAFF).offer().price().onCost(), "left to the policy");
        Policy other = Policy.standard().with("p", Setting.FREELANCER_WAGE_SHARE, BigDecimal.ONE);
        assertEquals("23.66", rateOf(Priced.of(BOOKS, List.of(), DOLLARS, other).get(0)));
    }

    @Test
    void withoutAnOccupationItsAreaPricesTheWorkAndWithoutEitherNobody() {
        assertEquals(
                "43-6014",
                priced(new Priced.Work("x", null, Area.ADMINISTRATION), DOLLARS)
                        .get(Target.STAFF)
                        .occupation()
                        .code());
        assertTrue(priced(new Priced.Work("x", null, Area.DELIVERY), DOLLARS).isEmpty());
        assertTrue(priced(new Priced.Work("x", null, null), DOLLARS).isEmpty());
    }

    @Test
    void anotherCurrencyHasShippedWagesOnlyAtAStatedExchangeRate() {
        assertTrue(priced(BOOKS, Wages.of(MarketSettingsInput.UNSTATED, false, "EUR"))
                .isEmpty());
        assertTrue(priced(BOOKS, Wages.of(settings("DE", "EUR", null, true), true, "EUR"))
                .isEmpty());
        Wages euros = Wages.of(settings("DE", null, "0.5", true), true, "EUR");
        assertEquals("11.83", rateOf(priced(BOOKS, euros).get(Target.STAFF)));
        assertEquals("EUR", euros.currency());
        assertTrue(
                priced(BOOKS, Wages.of(settings("DE", "EUR", "0.5", true), true, "CHF"))
                        .isEmpty(),
                "the exchange rate is of another currency than the economics");
        assertTrue(priced(BOOKS, Wages.of(settings("US", null, null, false), true, null))
                .isEmpty());
    }

    @Test
    void theCountrySaysWhatComesOnTopUnlessTheRateOrTheWorkspaceDoes() {
        Wages germany = Wages.of(settings("DE", "EUR", "0.5", true), true, "EUR");
        Map<Target, Priced> priced = priced(
                BOOKS,
                germany,
                rate(Target.VIRTUAL_EMPLOYEE, null, "9", "0.3"),
                rate(Target.FREELANCER, null, "45", null));
        assertEquals("0.342", priced.get(Target.STAFF).offer().price().onCost().toPlainString());
        assertEquals(
                "0.05", priced.get(Target.FREELANCER).offer().price().onCost().toPlainString());
        assertEquals(
                "0.3",
                priced.get(Target.VIRTUAL_EMPLOYEE).offer().price().onCost().toPlainString());
        BigDecimal own = new BigDecimal("0.21");
        BigDecimal fee = new BigDecimal("0.1");
        Wages overridden = Wages.of(new MarketSettingsInput("DE", "EUR", own, own, null, null, fee, true), true, "EUR");
        Map<Target, Priced> changed = priced(BOOKS, overridden);
        assertEquals(own, changed.get(Target.STAFF).offer().price().onCost());
        assertEquals(fee, changed.get(Target.FREELANCER).offer().price().onCost());
    }

    @Test
    void everyCountryIsSourced() {
        assertTrue(Locales.all().size() >= 6);
        for (Locales.Locale locale : Locales.all().values()) {
            assertTrue(locale.code().matches("[A-Z]{2}"), locale.code());
            assertTrue(locale.currency().matches("[A-Z]{3}"), locale.code());
            assertTrue(locale.staffOnCost().signum() > 0, locale.code());
            assertTrue(locale.platformFee().signum() >= 0, locale.code());
            assertFalse(locale.source().isBlank(), locale.code());
        }
        assertEquals(
                Setting.STAFF_ON_COST.standard(), Locales.of("US").orElseThrow().staffOnCost());
    }
}
