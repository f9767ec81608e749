package dev.handover.classification.picture;

import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Lettering;
import dev.handover.classification.picture.drawing.Svg;
import dev.handover.classification.picture.drawing.VerdictLook;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What stands around the map: the line above it, and the legend, the numbers' names and the notes below it. */
final class MapKey {

    private static final double LEFT = 84;
    private static final double WIDTH = 880;
    private static final double TOP = 766;
    private static final double ROW = 26;
    private static final double ENTRY = 19;
    private static final double SIZE = 12.5;
    /** With so many entries the key has three columns instead of two. */
    private static final int MANY = 40;

    private static final int MOST_WAITING = 12;
    private static final int[] HOURS = {1, 2, 5, 10, 20, 40, 80, 160, 320, 640};

    private final Collection<Verdict> verdicts;
    private final List<MasterDelegateMap.Spot> placed;
    private final List<MasterDelegateMap.Spot> waiting;
    private final int leftOut;

    MapKey(
            Collection<Verdict> verdicts,
            List<MasterDelegateMap.Spot> placed,
            List<MasterDelegateMap.Spot> waiting,
            int leftOut) {
        this.verdicts = verdicts;
        this.placed = placed;
        this.waiting = waiting;
        this.leftOut = leftOut;
    }

    String subtitle() {
        if (placed.isEmpty()) {
            return "Skill to the right, strategic score upwards, the bubble's area is its hours a month.";
        }
        BigDecimal hours = placed.stream().map(MasterDelegateMap.Spot::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return (placed.size() == 1 ? "One activity" : placed.size() + " activities") + " with " + Amounts.plain(hours)
                + " h a month. Your skill goes to the right, the strategic score upwards.";
    }

    /** The height of the whole picture with so many numbered bubbles. */
    double height(int numbered) {
        return notesTop(numbered) + notes(numbered).size() * ENTRY + 14;
    }

    void draw(Svg svg, String id, List<Labels.Label> numbered, double radiusOfOneHour) {
        legend(svg, id);
        if (!placed.isEmpty()) {
            sizes(svg, radiusOfOneHour);
        }
        int columns = columns(numbered.size());
        int rows = rows(numbered.size());
        for (int i = 0; i < numbered.size(); i++) {
            Labels.Label label = numbered.get(i);
            int column = i / rows;
            double x = LEFT + column * WIDTH / columns;
            double y = keyTop() + (i % rows) * ENTRY;
            entry(svg, id, label, x, y, WIDTH / columns - 24);
        }
        double y = notesTop(numbered.size());
        for (String note : notes(numbered.size())) {
            svg.text(LEFT, y, SIZE, Lettering.fit(note, SIZE, WIDTH), "fill", Svg.SOFT);
            y += ENTRY;
        }
    }

    private void entry(Svg svg, String id, Labels.Label label, double x, double y, double width) {
        MasterDelegateMap.Spot spot = label.bubble().spot();
        svg.text(x + 18, y, SIZE, label.text(), "text-anchor", "end", "font-weight", "bold");
        swatch(svg, id, spot.verdict(), x + 26, y - 10.5);
        String hours = spot.hoursPerMonth() == null ? "? h" : Amounts.plain(spot.hoursPerMonth()) + " h";
        double end = x + width;
        double room = end - (x + 46) - Lettering.width(hours, SIZE) - 10;
        svg.text(x + 46, y, SIZE, Lettering.fit(Lettering.line(spot.name()), SIZE, room));
        svg.text(end, y, SIZE, hours, "text-anchor", "end", "fill", Svg.SOFT);
    }

    private void legend(Svg svg, String id) {
        double x = LEFT;
        double y = TOP;
        for (Verdict verdict : verdicts) {
            String words = VerdictLook.of(verdict).words();
            double width = 40 + Lettering.width(words, SIZE);
            if (x + width > LEFT + legendWidth()) {
                x = LEFT;
                y += ROW;
            }
            swatch(svg, id, verdict, x, y - 11);
            svg.text(x + 20, y, SIZE, words);
            x += width;
        }
    }

    /** Two bubbles of round hours, to read the others by. */
    private void sizes(Svg svg, double radiusOfOneHour) {
        double most = placed.stream()
                .map(MasterDelegateMap.Spot::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .doubleValue();
        double x = LEFT + WIDTH;
        double y = TOP + 6;
        for (double share : new double[] {1, 0.25}) {
            int hours = HOURS[0];
            for (int nice : HOURS) {
                hours = nice <= most * share ? nice : hours;
            }
            double r = radiusOfOneHour * Math.sqrt(hours);
            if (r < 2 || r > 50) {
                continue;
            }
            String words = hours + " h";
            x -= Lettering.width(words, SIZE);
            svg.text(x, y, SIZE, words, "fill", Svg.SOFT);
            x -= r + 6;
            svg.shape("circle", "cx", x, "cy", y - 4.5, "r", r, "fill", "none", "stroke", Svg.SOFT);
            x -= r + 16;
        }
    }

    private static void swatch(Svg svg, String id, Verdict verdict, double x, double y) {
        svg.shape(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                13,
                "height",
                13,
                "rx",
                3,
                "fill",
                VerdictLook.fill(id, verdict),
                "stroke",
                VerdictLook.of(verdict).colour(),
                "stroke-dasharray",
                verdict == Verdict.NEEDS_INPUT ? "3 2" : null);
    }

    /** Room is kept on the right for the bubbles that show the scale. */
    private static double legendWidth() {
        return WIDTH - 260;
    }

    private double keyTop() {
        double x = 0;
        double y = TOP;
        for (Verdict verdict : verdicts) {
            double width = 40 + Lettering.width(VerdictLook.of(verdict).words(), SIZE);
            if (x + width > legendWidth()) {
                x = 0;
                y += ROW;
            }
            x += width;
        }
        return Math.max(y, placed.isEmpty() ? TOP : TOP + 28) + 38;
    }

    private double notesTop(int numbered) {
        return numbered == 0 ? keyTop() : keyTop() + rows(numbered) * ENTRY + 12;
    }

    private static int rows(int entries) {
        return Math.max(1, (entries + columns(entries) - 1) / columns(entries));
    }

    private static int columns(int entries) {
        return entries > MANY ? 3 : 2;
    }

    private List<String> notes(int numbered) {
        String doubtful = placed.stream().anyMatch(MasterDelegateMap.Spot::doubtful)
                ? "A dashed edge: the answer is not sure yet."
                : "";
        String more = numbered > 0 && numbered < placed.size()
                ? (placed.size() - numbered) + " smaller bubbles carry no number: point at one to see its name."
                : "";
        String missing = waiting.isEmpty()
                ? ""
                : "Not placed yet, as score or skill is unknown (" + waiting.size() + "): "
                        + waiting.stream()
                                .limit(MOST_WAITING)
                                .map(s -> Lettering.fit(Lettering.line(s.name()), SIZE, 180))
                                .collect(Collectors.joining(", "))
                        + (waiting.size() > MOST_WAITING ? ", …" : "");
        String out = leftOut == 0
                ? ""
                : leftOut == 1
                        ? "One more activity, with the fewest hours, is left out."
                        : leftOut + " more activities, those with the fewest hours, are left out.";
        return List.of(doubtful, more, missing, out).stream()
                .filter(note -> !note.isEmpty())
                .toList();
    }
}
