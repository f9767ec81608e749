package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;

/**
 * One way to hand an item over. Money and hours are rounded to two decimals here, and a plan is exact in these
 * figures: what is shown adds up.
 *
 * @param target to whom
 * @param npv value over the horizon
 * @param monthlyCost what is spent a month
 * @param oneOffCash what is spent once, the owner's hours not counted
 * @param hoursFreedPerMonth the owner's hours it frees a month
 * @param roi NPV ÷ all that is spent, four decimals; null when nothing is
 * @param course what it brings month by month
 */
public record Option(
        Target target,
        BigDecimal npv,
        BigDecimal monthlyCost,
        BigDecimal oneOffCash,
        BigDecimal hoursFreedPerMonth,
        BigDecimal roi,
        Course course) {

    private static final int ROI_DECIMALS = 4;

    /**
     * What an option brings month by month.
     *
     * @param valuePerMonth what the freed hours are worth a month
     * @param benefitPerMonth B, net benefit a month once up to speed
     * @param oneOff O, one-off cost with the owner's hours
     * @param rampMonths months until up to speed, at least 1
     */
    public record Course(BigDecimal valuePerMonth, BigDecimal benefitPerMonth, BigDecimal oneOff, int rampMonths) {

        public Course {
            valuePerMonth = Figures.shown(valuePerMonth);
            benefitPerMonth = Figures.shown(benefitPerMonth);
            oneOff = Figures.shown(oneOff);
        }
    }

    public Option {
        npv = Figures.shown(npv);
        monthlyCost = Figures.shown(monthlyCost);
        oneOffCash = Figures.shown(oneOffCash);
        hoursFreedPerMonth = Figures.shown(hoursFreedPerMonth);
        roi = Figures.shown(roi, ROI_DECIMALS);
    }
}
