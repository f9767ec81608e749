package dev.handover.classification.market;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.prior.Occupation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The shipped wages in a workspace's own money.
 *
 * @param currency of all its amounts
 * @param unitsPerDollar the exchange rate somebody stated, 1 in US dollars; null where shipped wages are not to be used
 * @param settings the workspace's settings
 * @param stated whether somebody stated them
 */
record Wages(String currency, BigDecimal unitsPerDollar, MarketSettingsInput settings, boolean stated) {

    private static final int CENTS = 2;

    /** {@return the wages under these settings; the currency of the economics, which may be null, goes first} */
    static Wages of(MarketSettingsInput settings, boolean stated, String currencyOfEconomics) {
        String own = settings.currency();
        String ofLocale =
                Locales.of(settings.locale()).map(Locales.Locale::currency).orElse(Locales.CURRENCY);
        String currency = currencyOfEconomics != null ? currencyOfEconomics : own != null ? own : ofLocale;
        BigDecimal units = null;
        if (!Boolean.FALSE.equals(settings.useDefaults())) {
            if (currency.equals(Locales.CURRENCY)) {
                units = BigDecimal.ONE;
            } else if (currency.equals(own != null ? own : ofLocale)) {
                units = settings.usdRate();
            }
        }
        return new Wages(currency, units, settings, stated);
    }

    /** {@return the occupation's wage an hour in the workspace's currency, unrounded; empty where it is not to be used} */
    Optional<BigDecimal> wage(Occupation occupation) {
        return unitsPerDollar == null
                ? Optional.empty()
                : Optional.of(occupation.medianHourly().multiply(unitsPerDollar));
    }

    /** {@return what a target would charge for this occupation's work; empty where shipped wages are not to be used} */
    Optional<Offer> offer(Occupation occupation, Target target, Policy policy) {
        return wage(occupation).map(wage -> {
            Parameters parameters = policy.parameters();
            BigDecimal paid = target.wageShare()
                    .map(share -> Figures.divide(wage, parameters.value(share)))
                    .orElse(wage);
            BigDecimal rate = target.wageRatio()
                    .map(ratio -> paid.multiply(parameters.value(ratio)))
                    .orElse(paid);
            BigDecimal timeRatio = target.timeRatio().map(parameters::value).orElse(null);
            Offer offer = Offer.unpriced(target).withRate(rate.setScale(CENTS, RoundingMode.HALF_EVEN));
            return offer.withWork(work -> work.withTimeRatio(timeRatio));
        });
    }

    /** {@return the offer with the workspace's share on top where the offer says none} */
    Offer withOnCost(Offer offer) {
        return offer.price().onCost() != null
                ? offer
                : offer.withPrice(price -> price.withOnCost(onCost(offer.target())));
    }

    /** What comes on top of a target's rate; null leaves it to the policy, whose figures are those of the US. */
    private BigDecimal onCost(Target target) {
        BigDecimal own = settings.onCost(target);
        BigDecimal stated = own != null || target.isHired() ? own : settings.platformFee();
        if (stated != null || !this.stated || settings.locale().equals(Locales.HOME)) {
            return stated;
        }
        return Locales.of(settings.locale())
                .map(l -> target.isHired() ? l.staffOnCost() : l.platformFee())
                .orElse(null);
    }
}
