package dev.handover.classification.outcome;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
import dev.handover.classification.outcome.engagement.ReadingEngagements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows outcomes and how far promises were from them. */
@ApplicationScoped
class ReadingOutcomes {

    private static final int DECIMALS = 4;

    /** How far the promises were off, over all outcomes that are not too early and per calibration. */
    @Schema(name = "ForecastErrors")
    record ForecastErrorsView(
            ForecastError overall,

            @Schema(maxItems = 500, description = "By the calibration that was in use when the promises were made.")
            List<OfCalibration> byCalibration) {}

    /** Those of one calibration; null is none. */
    @Schema(name = "ForecastErrorOfCalibration")
    record OfCalibration(
            @Schema(nullable = true, minimum = "1") Long calibration, ForecastError errors) {}

    @Schema(name = "ForecastError")
    record ForecastError(MeanError hours, MeanError money) {}

    /**
     * Mean of (real − promised) ÷ promised over so many outcomes.
     *
     * @param meanAbsolute without its sign: how far off
     * @param meanSigned with it: below 0, too much was promised
     */
    @Schema(name = "MeanError")
    record MeanError(
            @Schema(minimum = "0") long count,
            @Schema(nullable = true) BigDecimal meanAbsolute,
            @Schema(nullable = true) BigDecimal meanSigned) {}

    /** Sums that can be added up. */
    private record Sums(long count, BigDecimal absolute, BigDecimal signed) {

        static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO);

        static Sums of(Object[] row, int at) {
            return new Sums(
                    (Long) row[at],
                    Figures.or((BigDecimal) row[at + 1], BigDecimal.ZERO),
                    Figures.or((BigDecimal) row[at + 2], BigDecimal.ZERO));
        }

        Sums plus(Sums other) {
            return new Sums(count + other.count, absolute.add(other.absolute), signed.add(other.signed));
        }

        MeanError mean() {
            BigDecimal n = BigDecimal.valueOf(count);
            return count == 0
                    ? new MeanError(0, null, null)
                    : new MeanError(
                            count,
                            Figures.shown(Figures.divide(absolute, n), DECIMALS),
                            Figures.shown(Figures.divide(signed, n), DECIMALS));
        }
    }

    private final Outcomes outcomes;
    private final ReadingEngagements engagements;

    ReadingOutcomes(Outcomes outcomes, ReadingEngagements engagements) {
        this.outcomes = outcomes;
        this.engagements = engagements;
    }

    /** A page in the order of engagements; an activity that is null does not select. */
    @Transactional
    Page<OutcomeView> page(UUID activity, String cursor, int limit) {
        String filter = "outcomes " + activity;
        Cursor.After after = Cursor.decode(cursor, filter);
        List<Outcome> rows = outcomes.page(activity, after.id(0), limit);
        Map<UUID, EngagementSnapshot> known =
                engagements.byId(rows.stream().map(o -> o.id).toList());
        return Page.of(rows, limit, o -> Cursor.encode(filter, o.id.toString()))
                .map(o -> OutcomeView.of(o, known.get(o.id)));
    }

    @Transactional
    OutcomeView get(UUID engagement) {
        Outcome outcome = outcomes.findByIdOptional(engagement)
                .orElseThrow(() ->
                        ProblemType.Common.NOT_FOUND.because("This workspace has no outcome of such an engagement."));
        return OutcomeView.of(outcome, engagements.byId(List.of(engagement)).get(engagement));
    }

    @Transactional
    ForecastErrorsView errors() {
        List<OfCalibration> each = new ArrayList<>();
        Sums hours = Sums.NONE;
        Sums money = Sums.NONE;
        for (Object[] row : outcomes.errors()) {
            hours = hours.plus(Sums.of(row, 1));
            money = money.plus(Sums.of(row, 4));
            each.add(new OfCalibration(
                    (Long) row[0],
                    new ForecastError(Sums.of(row, 1).mean(), Sums.of(row, 4).mean())));
        }
        return new ForecastErrorsView(new ForecastError(hours.mean(), money.mean()), each);
    }
}
