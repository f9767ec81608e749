package dev.handover.classification.picture;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Plot;
import dev.handover.classification.picture.drawing.Svg;
import dev.handover.classification.picture.drawing.VerdictLook;
import java.math.BigDecimal;
import java.util.List;

/** Draws where one activity stands between mastering and delegating, small enough for the corner of a page. */
final class Locator {

    private static final String ID = "place";
    private static final double WIDTH = 300;
    private static final double HEIGHT = 226;
    private static final Plot PLOT = new Plot(12, 12, 276, 184);

    private Locator() {}

    /**
     * Draws it.
     *
     * @param score 0 to 100
     * @param skill 1 to 5
     * @return an SVG to be put into a page
     */
    static String draw(BigDecimal score, int skill, Verdict verdict) {
        double y = PLOT.height(Figures.clamp(score.movePointLeft(2)).doubleValue());
        double x = PLOT.column(skill);
        double split = PLOT.x() + PLOT.columnWidth() * Quadrants.WEAK_STEPS;
        double line = PLOT.height(MasterDelegateMap.STRATEGIC / 100.0);
        Svg svg = new Svg(
                ID,
                WIDTH,
                HEIGHT,
                "Where it stands",
                "Skill " + skill + " of 5, strategic score " + Amounts.plain(score) + " of 100; from "
                        + MasterDelegateMap.STRATEGIC + " on it moves the business.");
        VerdictLook.define(svg, ID, List.of(verdict));
        quadrant(svg, PLOT.x(), PLOT.y(), split, line, "#eef4f9", "Learn", "#1d5f93");
        quadrant(svg, split, PLOT.y(), PLOT.right(), line, "#eaf3ec", "Master", "#14532d");
        quadrant(svg, PLOT.x(), line, split, PLOT.bottom(), "#faefe9", "Outsource", "#b0330b");
        quadrant(svg, split, line, PLOT.right(), PLOT.bottom(), "#fbf4e3", "Delegate", "#a85b00");
        border(svg, split, PLOT.y(), split, PLOT.bottom());
        border(svg, PLOT.x(), line, PLOT.right(), line);
        svg.shape(
                "line", "x1", x, "x2", x, "y1", y, "y2", PLOT.bottom(), "stroke", Svg.SOFT, "stroke-dasharray", "1 3");
        svg.shape("line", "x1", PLOT.x(), "x2", x, "y1", y, "y2", y, "stroke", Svg.SOFT, "stroke-dasharray", "1 3");
        svg.shape(
                "circle",
                "class",
                "bubble",
                "cx",
                x,
                "cy",
                y,
                "r",
                11.0,
                "fill",
                VerdictLook.fill(ID, verdict),
                "stroke",
                VerdictLook.of(verdict).colour(),
                "stroke-width",
                2);
        svg.text(PLOT.x(), HEIGHT - 11, 11.5, "Skill " + skill + " of 5", "fill", Svg.SOFT);
        svg.text(
                PLOT.right(),
                HEIGHT - 11,
                11.5,
                "Strategic score " + Amounts.plain(score),
                "text-anchor",
                "end",
                "fill",
                Svg.SOFT);
        return svg.end();
    }

    private static void quadrant(
            Svg svg, double x, double y, double right, double bottom, String fill, String verb, String colour) {
        svg.shape("rect", "x", x, "y", y, "width", right - x, "height", bottom - y, "fill", fill);
        svg.text(x + 8, y + 17, 11.5, verb, "font-weight", "bold", "fill", colour);
    }

    private static void border(Svg svg, double x, double y, double toX, double toY) {
        svg.shape(
                "line",
                "x1",
                x,
                "y1",
                y,
                "x2",
                toX,
                "y2",
                toY,
                "stroke",
                Svg.INK,
                "stroke-width",
                1.2,
                "stroke-dasharray",
                "5 4");
    }
}
