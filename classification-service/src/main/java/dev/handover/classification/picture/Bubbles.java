package dev.handover.classification.picture;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.picture.drawing.Plot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sizes bubbles by their hours and sets them side by side: the height is the score, exactly; within the column of its
 * skill a bubble moves aside until it touches no larger one.
 */
final class Bubbles {

    /** An activity with its bubble; {@code r} is the radius. */
    record Bubble(MasterDelegateMap.Spot spot, double x, double y, double r) {}

    private static final double LARGEST = 34;
    private static final double SMALLEST = 3;
    /** Share of the plot that bubbles may cover in all, so that there is room for names between them. */
    private static final double COVER = 0.12;

    private static final double STEP = 3;

    private final Plot plot;

    Bubbles(Plot plot) {
        this.plot = plot;
    }

    /**
     * Sets the bubbles.
     *
     * @param spots activities with score and skill
     * @return their bubbles, the largest first
     */
    List<Bubble> of(List<MasterDelegateMap.Spot> spots) {
        List<MasterDelegateMap.Spot> sorted =
                spots.stream().sorted(MasterDelegateMap.Spot.LARGEST_FIRST).toList();
        double scale = scale(sorted);
        List<Bubble> bubbles = new ArrayList<>();
        for (MasterDelegateMap.Spot spot : sorted) {
            double r = Math.max(SMALLEST, scale * Math.sqrt(spot.hours().doubleValue()));
            bubbles.add(aside(spot, r, bubbles));
        }
        return bubbles;
    }

    /** {@return the radius of one hour} */
    double scale(List<MasterDelegateMap.Spot> spots) {
        double most = spots.stream()
                .map(MasterDelegateMap.Spot::hours)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .doubleValue();
        double all = spots.stream()
                .map(MasterDelegateMap.Spot::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        if (most <= 0) {
            return 0;
        }
        double byCover = Math.sqrt(COVER * plot.width() * plot.height() / (Math.PI * all));
        return Math.min(LARGEST / Math.sqrt(most), byCover);
    }

    private Bubble aside(MasterDelegateMap.Spot spot, double r, List<Bubble> others) {
        double centre = plot.column(spot.skill());
        double y = plot.height(
                Figures.clamp(spot.strategicScore().movePointLeft(2)).doubleValue());
        double reach = Math.max(0, plot.columnWidth() / 2 - r - 4);
        Bubble best = new Bubble(spot, centre, y, r);
        double least = overlap(best, others);
        for (double away = STEP; away <= reach && least > 0; away += STEP) {
            for (double x : new double[] {centre + away, centre - away}) {
                Bubble tried = new Bubble(spot, x, y, r);
                double overlap = overlap(tried, others);
                if (overlap < least) {
                    best = tried;
                    least = overlap;
                }
            }
        }
        return best;
    }

    private static double overlap(Bubble bubble, List<Bubble> others) {
        double sum = 0;
        for (Bubble other : others) {
            double dx = bubble.x() - other.x();
            double dy = bubble.y() - other.y();
            double near = bubble.r() + other.r() + 1.5 - Math.sqrt(dx * dx + dy * dy);
            sum += Math.max(0, near);
        }
        return sum;
    }
}
