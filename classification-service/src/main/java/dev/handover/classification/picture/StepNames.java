package dev.handover.classification.picture;

import dev.handover.classification.picture.drawing.Lettering;
import dev.handover.classification.picture.drawing.Svg;
import java.util.ArrayList;
import java.util.List;

/** Writes on the stairs what starts on each step, above the step and clear of the stairs and of each other. */
final class StepNames {

    private static final double SIZE = 12.5;
    private static final double HEIGHT = 17;
    private static final double LONGEST = 170;
    /** Between a name and the line of the stairs below it. */
    private static final double CLEARANCE = 4;

    private static final int MOST = 3;

    /** Words that found their place above a step. */
    private record Placed(Labels.Box step, Labels.Box box, List<String> words, boolean left) {}

    private final Labels.Box room;
    private final List<Labels.Box> steps;
    private final List<Placed> placed = new ArrayList<>();
    private final List<BuybackLadder.Month> leftOut = new ArrayList<>();

    /**
     * @param room where names may stand
     * @param steps the month's columns of the stairs, in order
     */
    StepNames(Labels.Box room, List<Labels.Box> steps) {
        this.room = room;
        this.steps = steps;
    }

    /** Finds room for the names of what starts. */
    void place(List<BuybackLadder.Month> months) {
        for (int i = 0; i < months.size(); i++) {
            List<String> names = months.get(i).started();
            if (names.isEmpty()) {
                continue;
            }
            List<String> words = words(names);
            boolean found = step(steps.get(i), words);
            if (!found || names.size() > MOST || words.stream().anyMatch(w -> w.endsWith("…"))) {
                leftOut.add(months.get(i));
            }
        }
    }

    /** {@return the months whose names are not all to be read above their step} */
    List<BuybackLadder.Month> leftOut() {
        return leftOut;
    }

    private static List<String> words(List<String> names) {
        List<String> words = new ArrayList<>();
        int shown = names.size() > MOST ? MOST - 1 : names.size();
        names.stream()
                .limit(shown)
                .map(name -> Lettering.fit(Lettering.line(name), SIZE, LONGEST))
                .forEach(words::add);
        if (names.size() > shown) {
            words.add("and " + (names.size() - shown) + " more");
        }
        return words;
    }

    private boolean step(Labels.Box step, List<String> words) {
        double width =
                words.stream().mapToDouble(w -> Lettering.width(w, SIZE)).max().orElse(0) + 8;
        double height = words.size() * HEIGHT;
        for (double x : new double[] {step.x() - width - 6, step.x() + 4, step.x() + step.width() - width}) {
            for (double y = step.y() - height - 6; y >= room.y(); y -= 4) {
                Labels.Box box = new Labels.Box(x, y, width, height);
                if (free(box)) {
                    placed.add(new Placed(step, box, words, x < step.x()));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean free(Labels.Box box) {
        Labels.Box clear = new Labels.Box(box.x(), box.y(), box.width(), box.height() + CLEARANCE);
        return box.within(room)
                && placed.stream().noneMatch(p -> p.box().touches(box))
                && steps.stream().noneMatch(clear::touches);
    }

    /** Writes them. */
    void write(Svg svg) {
        for (Placed p : placed) {
            Labels.Box box = p.box();
            double edge = p.left() ? p.step().x() : box.x() - 2;
            svg.shape(
                    "rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "fill", Svg.CARD);
            svg.shape(
                    "line",
                    "x1",
                    edge,
                    "x2",
                    edge,
                    "y1",
                    box.y() + 2,
                    "y2",
                    p.step().y(),
                    "stroke",
                    Svg.SOFT);
            svg.shape("circle", "cx", edge, "cy", p.step().y(), "r", 3.4, "fill", Svg.ACCENT);
            for (int i = 0; i < p.words().size(); i++) {
                svg.text(
                        p.left() ? box.x() + box.width() : box.x() + 4,
                        box.y() + (i + 1) * HEIGHT - 4,
                        SIZE,
                        p.words().get(i),
                        "class",
                        "label",
                        "text-anchor",
                        p.left() ? "end" : null);
            }
        }
    }
}
