package dev.handover.classification.method;

import static dev.handover.classification.method.calculation.Figures.shown;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Learning;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.calculation.StrategicScore;
import java.math.BigDecimal;

/** The calculators' figures as the answer shows them. */
final class Rounded {

    private Rounded() {}

    static Answer.HourRates rates(Rates r) {
        return new Answer.HourRates(shown(r.hourlyValue()), shown(r.freedHourValue()), shown(r.buybackRate()));
    }

    static Answer.Score score(StrategicScore score) {
        return new Answer.Score(
                shown(score.value()),
                score.parts().stream()
                        .map(p -> new Answer.ScorePart(p.name(), p.weight(), shown(p.points())))
                        .toList());
    }

    static Answer.DelegationFigures figures(Delegation d) {
        return new Answer.DelegationFigures(
                d.terms().target(),
                new Answer.Worth(
                        shown(d.cost()),
                        shown(d.benefit()),
                        shown(d.hoursFreed()),
                        shown(d.oneOff()),
                        shown(d.npv()),
                        shown(d.payback()),
                        shown(d.roi()),
                        d.grade()),
                new Answer.BreakEven(shown(d.rateFlip()), shown(d.valueFlip()), shown(d.hoursFlip())));
    }

    static Answer.LearningFigures learning(Learning l, BigDecimal breakEvenUnits) {
        return new Answer.LearningFigures(
                shown(l.npv()),
                shown(breakEvenUnits),
                new Answer.LearningTotals(shown(l.costNow()), shown(l.costLearnt())));
    }
}
