package dev.handover.classification.picture;

import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Axis;
import dev.handover.classification.picture.drawing.Lettering;
import dev.handover.classification.picture.drawing.Svg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws hours bought back month by month as stairs: what starts on each step, and below it what each month costs,
 * gains and adds up to.
 */
public final class BuybackLadder {

    /**
     * One month.
     *
     * @param month from 1
     * @param hoursFreed hours of the owner freed in that month
     * @param spend money paid in that month
     * @param netGain money gained or lost in that month
     * @param cumulative the net gains up to it
     * @param started names of what is handed over in that month; never trusted
     */
    public record Month(
            int month,
            BigDecimal hoursFreed,
            BigDecimal spend,
            BigDecimal netGain,
            BigDecimal cumulative,
            List<String> started) {}

    private static final String ID = "ladder";
    private static final double WIDTH = 1000;
    private static final double LEFT = 120;
    private static final double RIGHT = 960;
    private static final double TOP = 112;
    private static final double BOTTOM = 500;
    private static final double SIZE = 13;
    private static final double LINE = 18;
    private static final double STRIP_ROW = 26;
    /** More months than this are labelled by every second, third … one, so that their amounts fit. */
    private static final int MOST_LABELLED = 12;

    private static final int MOST_KEY_ROWS = 40;
    private static final double HEADROOM = 1.3;

    private final Svg svg;
    private final List<Month> months;
    private final String currency;
    private final Axis hours;
    private final int every;
    private final StepNames names;

    private BuybackLadder(List<Month> months, String currency) {
        this.months = months;
        this.currency = currency;
        this.hours = Axis.over(
                0,
                HEADROOM
                        * months.stream()
                                .mapToDouble(BuybackLadder::freed)
                                .max()
                                .orElse(0),
                6);
        this.every = (months.size() + MOST_LABELLED - 1) / MOST_LABELLED;
        this.names = new StepNames(new Labels.Box(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP), levels());
        names.place(months);
        this.svg = new Svg(ID, WIDTH, height(), "The buy-back ladder", description());
    }

    /**
     * Draws the ladder.
     *
     * @param months in order; none draws how to get some
     * @param currency ISO 4217, or null when unknown
     * @return an SVG document
     */
    public static String draw(List<Month> months, String currency) {
        return new BuybackLadder(months, currency).drawn();
    }

    /** Months whose names did not all fit on their step. */
    private List<Month> leftOut() {
        return names.leftOut().stream().limit(MOST_KEY_ROWS).toList();
    }

    private double height() {
        double strip = BOTTOM + 44 + 3 * STRIP_ROW;
        return months.isEmpty()
                ? BOTTOM + 40
                : strip + (leftOut().isEmpty() ? 10 : 40 + leftOut().size() * LINE);
    }

    private String drawn() {
        svg.heading(LEFT, 48, 30, "The buy-back ladder");
        svg.text(LEFT, 74, 14.5, subtitle(), "fill", Svg.SOFT);
        svg.shape("rect", "x", LEFT, "y", TOP, "width", RIGHT - LEFT, "height", BOTTOM - TOP, "fill", Svg.CARD);
        for (double tick : hours.ticks()) {
            double y = y(tick);
            svg.shape("line", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", tick == 0 ? Svg.INK : Svg.LINE);
            svg.text(LEFT - 10, y + 4.5, SIZE, Amounts.tick(tick) + " h", "text-anchor", "end", "fill", Svg.SOFT);
        }
        if (months.isEmpty()) {
            empty();
        } else {
            stairs();
            names.write(svg);
            strip();
            key();
        }
        return svg.end();
    }

    private void stairs() {
        StringBuilder line = new StringBuilder("M" + Svg.number(LEFT) + "," + Svg.number(BOTTOM));
        for (int i = 0; i < months.size(); i++) {
            line.append(" V").append(Svg.number(y(freed(months.get(i)))));
            line.append(" H").append(Svg.number(x(i + 1)));
        }
        svg.shape("path", "d", line + " V" + Svg.number(BOTTOM) + " Z", "fill", "#dcebe0");
        svg.shape("path", "class", "stairs", "d", line, "fill", "none", "stroke", Svg.ACCENT, "stroke-width", 2.4);
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            double y = y(freed(month));
            svg.open(
                    "rect",
                    "class",
                    "step",
                    "x",
                    x(i),
                    "y",
                    y,
                    "width",
                    x(1) - x(0),
                    "height",
                    BOTTOM - y,
                    "fill-opacity",
                    0.0);
            svg.said("title", words(month)).close();
            if (i % every == 0) {
                double middle = (x(i) + x(i + 1)) / 2;
                if (BOTTOM - y > 24) {
                    svg.text(
                            middle,
                            y + 17,
                            12,
                            Amounts.plain(month.hoursFreed()),
                            "text-anchor",
                            "middle",
                            "fill",
                            Svg.ACCENT);
                }
                svg.text(
                        middle,
                        BOTTOM + 20,
                        SIZE,
                        String.valueOf(month.month()),
                        "text-anchor",
                        "middle",
                        "font-weight",
                        "bold");
            }
        }
        svg.text(LEFT - 10, BOTTOM + 20, SIZE, "Month", "text-anchor", "end", "fill", Svg.SOFT);
    }

    /** Three rows of money under the stairs. */
    private void strip() {
        row(0, "Spend", Month::spend);
        row(1, "Net gain", Month::netGain);
        row(2, "Added up", Month::cumulative);
    }

    private void row(int row, String name, Function<Month, BigDecimal> amount) {
        double top = BOTTOM + 32 + row * STRIP_ROW;
        boolean total = row == 2;
        svg.shape("line", "x1", 24.0, "x2", RIGHT, "y1", top, "y2", top, "stroke", Svg.LINE);
        svg.text(LEFT - 10, top + 18, SIZE, name, "text-anchor", "end", "fill", Svg.SOFT);
        double room = (x(1) - x(0)) * every - 6;
        for (int i = 0; i < months.size(); i += every) {
            BigDecimal money = amount.apply(months.get(i));
            String words = Amounts.roundly(money, null);
            double size = Math.min(12, 12 * room / Math.max(1, Lettering.width(words, 12)));
            svg.text(
                    (x(i) + x(i + 1)) / 2,
                    top + 18,
                    size,
                    words,
                    "class",
                    "amount",
                    "text-anchor",
                    "middle",
                    "font-weight",
                    total ? "bold" : null,
                    "fill",
                    money != null && money.signum() < 0 ? "#a3161f" : total ? Svg.ACCENT : null);
        }
    }

    private void key() {
        double y = BOTTOM + 44 + 3 * STRIP_ROW + 24;
        for (Month month : leftOut()) {
            String when = "Month " + month.month();
            svg.text(LEFT, y, SIZE, when, "font-weight", "bold");
            String names = month.started().stream().map(Lettering::line).collect(Collectors.joining(", "));
            svg.text(LEFT + 90, y, SIZE, Lettering.fit(names, SIZE, RIGHT - LEFT - 90));
            y += LINE;
        }
    }

    private void empty() {
        double middle = (LEFT + RIGHT) / 2;
        svg.text(middle, 300, 17, "No hours are bought back yet.", "text-anchor", "middle", "font-weight", "bold");
        svg.text(
                middle,
                328,
                14.5,
                "Make a plan with a budget for at least one activity: each month becomes a step here.",
                "text-anchor",
                "middle",
                "fill",
                Svg.SOFT);
    }

    private String subtitle() {
        if (months.isEmpty()) {
            return "Hours freed, month by month.";
        }
        String unit = currency == null ? "" : " Money in " + currency + ".";
        Month last = months.get(months.size() - 1);
        return "From nothing to " + Amounts.plain(last.hoursFreed()) + " h freed a month in " + months.size()
                + (months.size() == 1 ? " month." : " months.") + back() + unit;
    }

    /** From which month on what was gained stays above what was spent. */
    private String back() {
        Month from = null;
        for (Month month : months) {
            boolean ahead = month.cumulative() != null && month.cumulative().signum() >= 0;
            from = !ahead ? null : from == null ? month : from;
        }
        return from == null ? "" : " It has paid for itself by month " + from.month() + ".";
    }

    private String description() {
        List<String> parts = new ArrayList<>(List.of(subtitle()));
        months.stream()
                .filter(m -> !m.started().isEmpty())
                .limit(MOST_KEY_ROWS)
                .forEach(m -> parts.add("Month " + m.month() + " starts "
                        + Lettering.fit(
                                m.started().stream().map(Lettering::line).collect(Collectors.joining(", ")), 1, 300)
                        + "."));
        return String.join(" ", parts);
    }

    private String words(Month m) {
        return "Month " + m.month() + ": " + Amounts.plain(m.hoursFreed()) + " h freed, "
                + Amounts.money(m.spend(), currency) + " spent, net " + Amounts.money(m.netGain(), currency)
                + ", added up " + Amounts.money(m.cumulative(), currency) + "."
                + (m.started().isEmpty()
                        ? ""
                        : " Starts: "
                                + m.started().stream().map(Lettering::line).collect(Collectors.joining(", ")) + ".");
    }

    /** The stairs as boxes that names must keep clear of. */
    private List<Labels.Box> levels() {
        List<Labels.Box> boxes = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            double y = y(freed(months.get(i)));
            boxes.add(new Labels.Box(x(i), y, x(1) - x(0), BOTTOM - y));
        }
        return boxes;
    }

    private static double freed(Month month) {
        return month.hoursFreed() == null ? 0 : Math.max(0, month.hoursFreed().doubleValue());
    }

    private double x(int month) {
        return LEFT + (RIGHT - LEFT) * month / months.size();
    }

    private double y(double value) {
        return hours.place(value, BOTTOM, TOP);
    }
}
