package dev.handover.classification.outcome;

import dev.handover.classification.activity.workload.ReadingWorkloads.Point;
import dev.handover.classification.method.calculation.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How many hours a month an activity takes its owner while an engagement runs, from measures that may begin before it. */
final class Pace {

    /** A measure says something about an engagement once so many of its days lie in it. */
    static final int LEAST_DAYS = 14;

    /** On this day, hours a month of the days since the engagement began or the measure's window did. */
    record Measure(LocalDate on, BigDecimal hours) {}

    /** Days of one pace: until {@code end}, exclusive, so many hours a month are free. */
    record Stretch(LocalDate begin, LocalDate end, BigDecimal freed) {
        BigDecimal days() {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, end));
        }
    }

    private Pace() {}

    /**
     * Takes the days before the engagement out of each measure: they count as the hours before.
     *
     * @param points measures by their last day
     * @param before the owner's hours a month before
     * @param startedOn first day of the engagement
     * @param asOf last day that counts
     * @return those with enough days within, one for each last day
     */
    static List<Measure> measures(List<Point> points, BigDecimal before, LocalDate startedOn, LocalDate asOf) {
        List<Measure> found = new ArrayList<>();
        for (Point point : points) {
            LocalDate from = point.from() == null ? startedOn : point.from();
            long within = ChronoUnit.DAYS.between(from.isBefore(startedOn) ? startedOn : from, point.to()) + 1;
            if (within < LEAST_DAYS
                    || point.to().isBefore(startedOn.plusDays(1))
                    || point.to().isAfter(asOf)) {
                continue;
            }
            long outside = Math.max(0, ChronoUnit.DAYS.between(from, startedOn));
            BigDecimal hours = Figures.divide(
                    point.hoursPerMonth()
                            .multiply(BigDecimal.valueOf(within + outside))
                            .subtract(before.multiply(BigDecimal.valueOf(outside))),
                    BigDecimal.valueOf(within));
            if (!found.isEmpty() && found.get(found.size() - 1).on().equals(point.to())) {
                // Measured again, for the same days.
                found.remove(found.size() - 1);
            }
            found.add(new Measure(point.to(), hours.max(BigDecimal.ZERO)));
        }
        return found;
    }

    /** {@return the days of each pace: a measure holds from the one before until its own day, the last until asOf} */
    static List<Stretch> stretches(List<Measure> measures, BigDecimal before, LocalDate startedOn, LocalDate asOf) {
        List<Stretch> found = new ArrayList<>();
        LocalDate begin = startedOn;
        for (int i = 0; i < measures.size(); i++) {
            LocalDate end = i == measures.size() - 1 ? asOf : measures.get(i).on();
            if (end.isAfter(begin)) {
                found.add(
                        new Stretch(begin, end, before.subtract(measures.get(i).hours())));
                begin = end;
            }
        }
        return found;
    }
}
