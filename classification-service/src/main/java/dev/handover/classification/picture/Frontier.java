package dev.handover.classification.picture;

import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Axis;
import dev.handover.classification.picture.drawing.Lettering;
import dev.handover.classification.picture.drawing.Svg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws what a monthly budget can buy: the value of the best plan known within it, as steps from plan to plan. */
public final class Frontier {

    /**
     * A plan by its price and worth.
     *
     * @param budget money a month
     * @param value money over the horizon
     */
    public record Point(BigDecimal budget, BigDecimal value) {}

    /**
     * What is drawn.
     *
     * @param points what the best plan costs and is worth at each of the budgets tried
     * @param chosen the plan that was chosen, or null
     * @param greedy the plan that takes the highest return first, or null
     * @param tooFewHours the plan that was chosen where it frees fewer hours than wanted, so that it is not compared with
     *     the others; else null
     * @param currency ISO 4217, or null when unknown
     */
    public record Curve(List<Point> points, Point chosen, Point greedy, Point tooFewHours, String currency) {

        /** A curve whose plan, where there is one, frees the wanted hours. */
        public Curve(List<Point> points, Point chosen, Point greedy, String currency) {
            this(points, chosen, greedy, null, currency);
        }
    }

    private static final String ID = "frontier";
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 620;
    private static final double LEFT = 120;
    private static final double RIGHT = 960;
    private static final double TOP = 128;
    private static final double BOTTOM = 540;
    private static final double SIZE = 13;
    private static final int TICKS = 6;

    private final Svg svg;
    private final Curve curve;
    private final List<Point> points;
    private final Axis budgets;
    private final Axis values;

    private Frontier(Curve curve) {
        this.curve = curve;
        this.points = envelope(curve);
        this.budgets = Axis.over(
                0, all().mapToDouble(p -> p.budget().doubleValue()).max().orElse(0), TICKS);
        this.values = Axis.over(values().min().orElse(0), values().max().orElse(0), TICKS);
        this.svg = new Svg(ID, WIDTH, HEIGHT, "What a budget buys", description());
    }

    /**
     * The steps of the curve: each plan that is worth more than every one that costs no more. The plans drawn as marks are
     * among them, so that none lies above the line.
     */
    public static List<Point> envelope(Curve curve) {
        List<Point> all = Stream.concat(curve.points().stream(), curve.points().isEmpty() ? Stream.of() : drawn(curve))
                .sorted(Comparator.comparing(Point::budget)
                        .thenComparing(Comparator.comparing(Point::value).reversed()))
                .toList();
        List<Point> steps = new ArrayList<>();
        for (Point point : all) {
            if (steps.isEmpty()
                    || point.value().compareTo(steps.get(steps.size() - 1).value()) > 0) {
                steps.add(point);
            }
        }
        return List.copyOf(steps);
    }

    /** {@return the curve as an SVG document} */
    public static String draw(Curve curve) {
        return new Frontier(curve).drawn();
    }

    private String drawn() {
        svg.heading(LEFT, 48, 30, "What a budget buys");
        svg.text(
                LEFT,
                74,
                14.5,
                "The best of the plans tried within each monthly budget. A dot is a plan: from its price on, it is within reach.",
                "fill",
                Svg.SOFT);
        if (curve.tooFewHours() != null) {
            svg.text(
                    LEFT,
                    94,
                    14.5,
                    "Your plan (" + words(curve.tooFewHours())
                            + ") frees fewer hours than you want, so it is not drawn.",
                    "fill",
                    Svg.SOFT);
        }
        axes();
        if (points.isEmpty()) {
            empty();
        } else {
            steps();
            Point greedy = curve.greedy();
            if (greedy != null) {
                marker(greedy, "Highest return first", "#a85b00", false);
            }
            if (curve.chosen() != null) {
                marker(curve.chosen(), "Your plan", Svg.ACCENT, true);
            }
        }
        return svg.end();
    }

    private void axes() {
        svg.shape("rect", "x", LEFT, "y", TOP, "width", RIGHT - LEFT, "height", BOTTOM - TOP, "fill", Svg.CARD);
        String unit = curve.currency() == null ? "" : " (" + curve.currency() + ")";
        for (double tick : values.ticks()) {
            double y = y(tick);
            svg.shape("line", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", tick == 0 ? Svg.INK : Svg.LINE);
            svg.text(LEFT - 10, y + 4.5, SIZE, Amounts.tick(tick), "text-anchor", "end", "fill", Svg.SOFT);
        }
        for (double tick : budgets.ticks()) {
            double x = x(tick);
            svg.shape("line", "x1", x, "x2", x, "y1", BOTTOM, "y2", BOTTOM + 6, "stroke", Svg.INK);
            svg.text(x, BOTTOM + 23, SIZE, Amounts.tick(tick), "text-anchor", "middle", "fill", Svg.SOFT);
        }
        svg.text(RIGHT, BOTTOM + 50, SIZE, "Budget a month" + unit, "text-anchor", "end", "font-weight", "bold");
        svg.text(LEFT, TOP - 14, SIZE, "Value over the plan" + unit, "font-weight", "bold");
    }

    private void steps() {
        StringBuilder line = new StringBuilder();
        Point first = points.get(0);
        line.append("M").append(at(first));
        for (Point point : points.subList(1, points.size())) {
            line.append(" H").append(Svg.number(x(point.budget().doubleValue())));
            line.append(" V").append(Svg.number(y(point.value().doubleValue())));
        }
        line.append(" H").append(Svg.number(RIGHT));
        String ground = line + " V" + Svg.number(y(0)) + " H"
                + Svg.number(x(first.budget().doubleValue())) + " Z";
        svg.shape("path", "d", ground, "fill", "#dcebe0", "fill-opacity", 0.7);
        svg.shape("path", "class", "frontier", "d", line, "fill", "none", "stroke", Svg.ACCENT, "stroke-width", 2.4);
        for (Point point : dots()) {
            svg.open(
                    "circle",
                    "class",
                    "point",
                    "cx",
                    x(point.budget().doubleValue()),
                    "cy",
                    y(point.value().doubleValue()),
                    "r",
                    points.size() > 60 ? 2.0 : 3.2,
                    "fill",
                    Svg.ACCENT);
            svg.said("title", words(point)).close();
        }
    }

    /** The steps, and what the line says at the price of each plan that is drawn. */
    private List<Point> dots() {
        NavigableMap<BigDecimal, Point> dots = new TreeMap<>();
        points.forEach(point -> dots.put(point.budget(), point));
        drawn(curve)
                .map(plan -> new Point(
                        plan.budget(), dots.floorEntry(plan.budget()).getValue().value()))
                .toList()
                .forEach(dot -> dots.putIfAbsent(dot.budget(), dot));
        return List.copyOf(dots.values());
    }

    private static Stream<Point> drawn(Curve curve) {
        return Stream.of(curve.chosen(), curve.greedy()).filter(Objects::nonNull);
    }

    /** A plan with its words in a card beside it: the chosen one above to the left, the greedy one below to the right. */
    private void marker(Point point, String name, String colour, boolean above) {
        double x = x(point.budget().doubleValue());
        double y = y(point.value().doubleValue());
        String words = words(point);
        double width = Math.max(Lettering.width(words, SIZE), Lettering.width(name, SIZE + 1) * 1.08) + 24;
        double left = Math.max(LEFT + 4, Math.min(RIGHT - width - 4, above ? x - width - 16 : x + 16));
        double top = Math.max(TOP + 4, Math.min(BOTTOM - 56, above ? y - 68 : y + 16));
        svg.shape(
                "line",
                "x1",
                x,
                "y1",
                y,
                "x2",
                above ? left + width : left,
                "y2",
                above ? top + 48 : top,
                "stroke",
                colour);
        svg.shape(
                "rect", "x", left, "y", top, "width", width, "height", 48, "rx", 7, "fill", Svg.PAPER, "stroke",
                colour);
        svg.text(left + 12, top + 20, SIZE + 1, name, "class", "label", "font-weight", "bold", "fill", colour);
        svg.text(left + 12, top + 38, SIZE, words, "class", "label");
        String shape = above ? "M-8,0 A8,8 0 1 0 8,0 A8,8 0 1 0 -8,0 Z" : "M0,-9 L9,0 L0,9 L-9,0 Z";
        svg.open(
                "path",
                "class",
                above ? "chosen" : "greedy",
                "d",
                shape,
                "transform",
                "translate(" + Svg.number(x) + " " + Svg.number(y) + ")",
                "fill",
                above ? colour : Svg.PAPER,
                "stroke",
                above ? Svg.PAPER : colour,
                "stroke-width",
                2.4);
        svg.said("title", name + ": " + words).close();
    }

    private void empty() {
        double middle = (LEFT + RIGHT) / 2;
        boolean tooFewHours = curve.tooFewHours() != null;
        svg.text(
                middle,
                320,
                17,
                tooFewHours ? "No budget frees the hours you want." : "No plan holds anything to hand over yet.",
                "text-anchor",
                "middle",
                "font-weight",
                "bold");
        svg.text(
                middle,
                348,
                14.5,
                tooFewHours
                        ? "Make the plan again with fewer wanted hours, or state facts until more activities may be handed over."
                        : "Give market rates and facts until some activities may be handed over, then make the plan again.",
                "text-anchor",
                "middle",
                "fill",
                Svg.SOFT);
    }

    private String description() {
        if (points.isEmpty()) {
            return curve.tooFewHours() == null
                    ? "There is nothing to hand over yet."
                    : "No budget frees the wanted hours. The plan: " + words(curve.tooFewHours()) + ".";
        }
        Point last = points.get(points.size() - 1);
        return "The value of the best plan tried within each monthly budget, in " + points.size() + " steps up to "
                + words(last) + "."
                + (curve.chosen() == null ? "" : " Your plan: " + words(curve.chosen()) + ".")
                + (curve.greedy() == null ? "" : " Highest return first: " + words(curve.greedy()) + ".");
    }

    private String words(Point point) {
        return Amounts.roundly(point.budget(), curve.currency()) + " a month → "
                + Amounts.roundly(point.value(), curve.currency());
    }

    private String at(Point point) {
        return Svg.number(x(point.budget().doubleValue())) + ","
                + Svg.number(y(point.value().doubleValue()));
    }

    private double x(double budget) {
        return budgets.place(budget, LEFT, RIGHT);
    }

    private double y(double value) {
        return values.place(value, BOTTOM, TOP);
    }

    private Stream<Point> all() {
        return Stream.concat(points.stream(), drawn(curve));
    }

    private DoubleStream values() {
        return all().mapToDouble(p -> p.value().doubleValue());
    }
}
