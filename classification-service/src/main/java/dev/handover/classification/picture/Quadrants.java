package dev.handover.classification.picture;

import dev.handover.classification.picture.drawing.Plot;
import dev.handover.classification.picture.drawing.Svg;

/** The ground of the map: four quadrants in the method's words, the scale of skill and the scale of the score. */
final class Quadrants {

    private static final double STRIP = 30;
    private static final double LABEL = 13;
    /** Excellent begins at skill 4. */
    static final int WEAK_STEPS = 3;

    private static final String[] SKILLS = {"cannot", "weak", "competent", "excellent", "unique ability"};

    private Quadrants() {}

    static void draw(Svg svg, Plot plot) {
        double split = plot.x() + WEAK_STEPS * plot.columnWidth();
        double line = plot.height(MasterDelegateMap.STRATEGIC / 100.0);
        quadrant(svg, plot.x(), plot.y(), split, line, "#eef4f9");
        quadrant(svg, split, plot.y(), plot.right(), line, "#eaf3ec");
        quadrant(svg, plot.x(), line, split, plot.bottom(), "#faefe9");
        quadrant(svg, split, line, plot.right(), plot.bottom(), "#fbf4e3");
        strip(
                svg,
                plot.x(),
                split,
                plot.y() - STRIP,
                "#1d5f93",
                "Learn",
                "what moves it forward and you are not yet good at");
        strip(svg, split, plot.right(), plot.y() - STRIP, "#14532d", "Master", "what moves the business forward");
        strip(
                svg,
                plot.x(),
                split,
                plot.bottom(),
                "#b0330b",
                "Outsource",
                "what you are not good at and never will be");
        strip(svg, split, plot.right(), plot.bottom(), "#a85b00", "Delegate", "what keeps you cruising");
        for (int score = 0; score <= 100; score += 20) {
            score(svg, plot, score);
        }
        for (int skill = 1; skill <= SKILLS.length; skill++) {
            skill(svg, plot, skill);
        }
        double middle = plot.y() + plot.height() / 2;
        svg.text(
                0,
                0,
                LABEL,
                "Strategic score",
                "text-anchor",
                "middle",
                "fill",
                Svg.SOFT,
                "transform",
                "translate(26 " + Svg.number(middle) + ") rotate(-90)");
    }

    private static void quadrant(Svg svg, double x, double y, double right, double bottom, String fill) {
        svg.shape("rect", "x", x, "y", y, "width", right - x, "height", bottom - y, "fill", fill);
    }

    private static void strip(Svg svg, double x, double right, double y, String colour, String verb, String what) {
        svg.shape("rect", "x", x, "y", y, "width", right - x - 1, "height", STRIP, "fill", colour);
        svg.open("text", "x", x + 14, "y", y + 20, "font-size", 14.5, "fill", "#ffffff");
        svg.said("tspan", verb, "font-weight", "bold");
        svg.said("tspan", what, "dx", 6).close();
    }

    private static void score(Svg svg, Plot plot, int score) {
        boolean border = score == MasterDelegateMap.STRATEGIC;
        double y = plot.height(score / 100.0);
        svg.shape(
                "line",
                "x1",
                plot.x(),
                "x2",
                plot.right(),
                "y1",
                y,
                "y2",
                y,
                "stroke",
                border ? Svg.INK : Svg.LINE,
                "stroke-width",
                border ? 1.6 : 0.8,
                "stroke-dasharray",
                border ? "7 5" : null);
        svg.text(
                plot.x() - 8,
                y + 4.5,
                LABEL,
                String.valueOf(score),
                "text-anchor",
                "end",
                "font-weight",
                border ? "bold" : null);
    }

    private static void skill(Svg svg, Plot plot, int skill) {
        if (skill > 1) {
            double edge = plot.x() + (skill - 1) * plot.columnWidth();
            boolean border = skill == WEAK_STEPS + 1;
            svg.shape(
                    "line",
                    "x1",
                    edge,
                    "x2",
                    edge,
                    "y1",
                    plot.y(),
                    "y2",
                    plot.bottom(),
                    "stroke",
                    border ? Svg.INK : Svg.LINE,
                    "stroke-width",
                    border ? 1.6 : 0.8,
                    "stroke-dasharray",
                    border ? "7 5" : null);
        }
        svg.text(
                plot.column(skill),
                plot.bottom() + STRIP + 22,
                LABEL,
                skill + "  " + SKILLS[skill - 1],
                "text-anchor",
                "middle",
                "fill",
                Svg.SOFT);
    }
}
