package dev.handover.classification.picture;

import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Lettering;
import dev.handover.classification.picture.drawing.Plot;
import dev.handover.classification.picture.drawing.Svg;
import dev.handover.classification.picture.drawing.VerdictLook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Draws where each activity stands: skill from left to right, strategic score upwards, the bubble's area its hours a
 * month, its colour and hatch the verdict. Names stand beside their bubbles while they fit; where it gets crowded the
 * bubbles carry numbers and a key below names them.
 */
public final class MasterDelegateMap {

    /**
     * One activity.
     *
     * @param name as its owner calls it; never trusted
     * @param verdict what to do with it
     * @param strategicScore 0 to 100, or null while nothing gives it
     * @param skill 1 to 5, or null while unknown
     * @param hoursPerMonth null while unknown
     * @param confidenceLevel LOW draws a dashed edge; null when it was not worked out
     */
    public record Spot(
            String name,
            Verdict verdict,
            BigDecimal strategicScore,
            Integer skill,
            BigDecimal hoursPerMonth,
            String confidenceLevel) {

        /** The one order of drawing, so that the caller's order changes nothing. */
        static final Comparator<Spot> LARGEST_FIRST = Comparator.comparing(Spot::hours)
                .reversed()
                .thenComparing(Spot::name)
                .thenComparing(Spot::verdict)
                .thenComparing(Spot::strategicScore, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Spot::skill, Comparator.nullsLast(Comparator.naturalOrder()));

        boolean placed() {
            return strategicScore != null && skill != null;
        }

        BigDecimal hours() {
            return hoursPerMonth == null ? BigDecimal.ZERO : hoursPerMonth.max(BigDecimal.ZERO);
        }

        boolean doubtful() {
            return "LOW".equals(confidenceLevel);
        }
    }

    /** From this score on an activity is strategic. */
    static final int STRATEGIC = 60;

    static final Plot PLOT = new Plot(84, 128, 880, 540);

    private static final String ID = "map";
    private static final int MOST_NAMES = 14;
    private static final int MOST_NUMBERS = 60;
    private static final double NAME_SIZE = 13.5;
    private static final double NUMBER_SIZE = 11.5;
    private static final double WIDTH = 1000;
    private static final double LONGEST_NAME = 204;

    private final Svg svg;
    private final List<Bubbles.Bubble> bubbles;
    private final boolean numbered;
    private final Labels labels;

    private MasterDelegateMap(List<Spot> placed, String description, MapKey key) {
        this.bubbles = new Bubbles(PLOT).of(placed);
        Labels names = new Labels(box(), walls(), NAME_SIZE, bubbles);
        this.numbered = bubbles.size() > MOST_NAMES
                || !bubbles.stream().allMatch(b -> name(names, b, LONGEST_NAME) || name(names, b, LONGEST_NAME / 2));
        this.labels = numbered ? numbers() : names;
        this.svg = new Svg(
                ID, WIDTH, key.height(numbered ? labels.placed().size() : 0), "Master or delegate", description);
    }

    /**
     * Draws the map.
     *
     * @param spots the activities; those without score or skill are only named below the map
     * @param leftOut how many more activities there are that are not given here
     * @return an SVG document
     */
    public static String draw(List<Spot> spots, int leftOut) {
        List<Spot> sorted = spots.stream().sorted(Spot.LARGEST_FIRST).toList();
        List<Spot> placed = sorted.stream().filter(Spot::placed).toList();
        List<Spot> waiting = sorted.stream().filter(s -> !s.placed()).toList();
        Collection<Verdict> verdicts =
                placed.stream().map(Spot::verdict).collect(Collectors.toCollection(TreeSet::new));
        MapKey key = new MapKey(verdicts, placed, waiting, leftOut);
        return new MasterDelegateMap(placed, description(placed, waiting, leftOut), key).drawn(key, placed, verdicts);
    }

    private String drawn(MapKey key, List<Spot> placed, Collection<Verdict> verdicts) {
        VerdictLook.define(svg, ID, verdicts);
        svg.heading(PLOT.x(), 48, 30, "Master or delegate");
        svg.text(PLOT.x(), 74, 14.5, key.subtitle(), "fill", Svg.SOFT);
        Quadrants.draw(svg, PLOT);
        if (placed.isEmpty()) {
            empty();
        }
        bubbles.forEach(this::bubble);
        labels.placed().forEach(this::label);
        key.draw(svg, ID, numbered ? labels.placed() : List.of(), new Bubbles(PLOT).scale(placed));
        return svg.end();
    }

    private static boolean name(Labels names, Bubbles.Bubble bubble, double room) {
        return names.place(bubble, Lettering.fit(Lettering.line(bubble.spot().name()), NAME_SIZE, room));
    }

    private Labels numbers() {
        Labels numbers = new Labels(box(), walls(), NUMBER_SIZE, bubbles);
        int next = 1;
        for (Bubbles.Bubble bubble : bubbles) {
            if (next <= MOST_NUMBERS && numbers.place(bubble, String.valueOf(next))) {
                next++;
            }
        }
        return numbers;
    }

    private void bubble(Bubbles.Bubble b) {
        Spot spot = b.spot();
        VerdictLook look = VerdictLook.of(spot.verdict());
        boolean dashed = spot.doubtful() || spot.verdict() == Verdict.NEEDS_INPUT;
        svg.open(
                "circle",
                "class",
                "bubble",
                "cx",
                b.x(),
                "cy",
                b.y(),
                "r",
                b.r(),
                "fill",
                VerdictLook.fill(ID, spot.verdict()),
                "fill-opacity",
                0.92,
                "stroke",
                look.colour(),
                "stroke-width",
                1.6,
                "stroke-dasharray",
                dashed ? "4 3" : null);
        svg.said("title", tooltip(spot)).close();
    }

    private void label(Labels.Label label) {
        Labels.Box box = label.box();
        if (label.inside()) {
            svg.shape(
                    "rect",
                    "x",
                    box.x(),
                    "y",
                    box.y(),
                    "width",
                    box.width(),
                    "height",
                    box.height(),
                    "rx",
                    box.height() / 2,
                    "fill",
                    Svg.PAPER,
                    "fill-opacity",
                    0.94);
        }
        if (label.apart()) {
            svg.shape(
                    "line",
                    "x1",
                    label.bubble().x(),
                    "y1",
                    label.bubble().y(),
                    "x2",
                    label.nearestX(),
                    "y2",
                    label.nearestY(),
                    "stroke",
                    Svg.SOFT,
                    "stroke-width",
                    0.8);
        }
        svg.text(
                label.textX(),
                label.baseline(),
                numbered ? NUMBER_SIZE : NAME_SIZE,
                label.text(),
                "class",
                "label",
                "text-anchor",
                label.anchor(),
                "font-weight",
                numbered ? "bold" : null);
    }

    private void empty() {
        double middle = PLOT.x() + PLOT.width() / 2;
        double y = PLOT.height(STRATEGIC / 100.0) + 60;
        svg.shape(
                "rect",
                "x",
                middle - 330,
                "y",
                y,
                "width",
                660.0,
                "height",
                96.0,
                "rx",
                10,
                "fill",
                Svg.CARD,
                "stroke",
                Svg.LINE);
        svg.text(middle, y + 40, 17, "No activity can be placed yet.", "text-anchor", "middle", "font-weight", "bold");
        svg.text(
                middle,
                y + 68,
                14.5,
                "Say of an activity how good you are at it and what it does for the business: it appears here.",
                "text-anchor",
                "middle",
                "fill",
                Svg.SOFT);
    }

    /** The two lines between the quadrants. */
    private static List<Labels.Box> walls() {
        double split = PLOT.x() + PLOT.columnWidth() * Quadrants.WEAK_STEPS;
        double line = PLOT.height(STRATEGIC / 100.0);
        return List.of(
                new Labels.Box(split - 1, PLOT.y(), 2, PLOT.height()),
                new Labels.Box(PLOT.x(), line - 1, PLOT.width(), 2));
    }

    private static Labels.Box box() {
        return new Labels.Box(PLOT.x() + 2, PLOT.y() + 2, PLOT.width() - 4, PLOT.height() - 4);
    }

    private static String tooltip(Spot spot) {
        return Lettering.line(spot.name()) + " – "
                + VerdictLook.of(spot.verdict()).words().toLowerCase(Locale.ROOT) + ". Strategic score "
                + Amounts.plain(spot.strategicScore()) + ", skill " + spot.skill() + ", "
                + (spot.hoursPerMonth() == null ? "hours unknown" : Amounts.plain(spot.hoursPerMonth()) + " h a month")
                + (spot.confidenceLevel() == null
                        ? ""
                        : ", confidence " + spot.confidenceLevel().toLowerCase(Locale.ROOT))
                + ".";
    }

    private static String description(List<Spot> placed, List<Spot> waiting, int leftOut) {
        List<String> parts = new ArrayList<>();
        parts.add("A map of " + placed.size() + " activities: skill from 1 to 5 to the right, strategic score from 0 to"
                + " 100 upwards; from " + STRATEGIC + " on an activity moves the business. The area of a bubble is its"
                + " hours a month.");
        for (Verdict verdict : Verdict.values()) {
            String names = placed.stream()
                    .filter(s -> s.verdict() == verdict)
                    .limit(MOST_NAMES)
                    .map(s -> Lettering.fit(Lettering.line(s.name()), 1, 60))
                    .collect(Collectors.joining(", "));
            long count = placed.stream().filter(s -> s.verdict() == verdict).count();
            if (count > 0) {
                parts.add(VerdictLook.of(verdict).words() + " (" + count + "): " + names
                        + (count > MOST_NAMES ? ", and more." : "."));
            }
        }
        if (!waiting.isEmpty()) {
            parts.add(waiting.size() + " have no place yet.");
        }
        if (leftOut > 0) {
            parts.add(leftOut + " smaller ones are left out.");
        }
        return String.join(" ", parts);
    }
}
