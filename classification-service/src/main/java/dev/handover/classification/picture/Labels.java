package dev.handover.classification.picture;

import dev.handover.classification.picture.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels beside their bubbles: the first place in a fixed order that touches nothing else. */
final class Labels {

    /** A rectangle by its upper left corner. */
    record Box(double x, double y, double width, double height) {

        boolean touches(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean touches(Bubbles.Bubble bubble) {
            double dx = bubble.x() - Math.max(x, Math.min(bubble.x(), x + width));
            double dy = bubble.y() - Math.max(y, Math.min(bubble.y(), y + height));
            return dx * dx + dy * dy < bubble.r() * bubble.r();
        }

        boolean within(Box outer) {
            return x >= outer.x
                    && y >= outer.y
                    && x + width <= outer.x + outer.width
                    && y + height <= outer.y + outer.height;
        }
    }

    /** A label with its place; inside its bubble or beside it. */
    record Label(Bubbles.Bubble bubble, String text, Box box, boolean inside) {

        /** Text keeps close to its bubble, however much narrower than its box a font makes it. */
        String anchor() {
            return box.x() > bubble.x() ? "start" : box.x() + box.width() < bubble.x() ? "end" : "middle";
        }

        double textX() {
            return switch (anchor()) {
                case "start" -> box.x() + 3;
                case "end" -> box.x() + box.width() - 3;
                default -> box.x() + box.width() / 2;
            };
        }

        double baseline() {
            return box.y() + box.height() * 0.74;
        }

        /** Where a line from the bubble would reach the label. */
        double nearestX() {
            return Math.max(box.x(), Math.min(bubble.x(), box.x() + box.width()));
        }

        double nearestY() {
            return Math.max(box.y(), Math.min(bubble.y(), box.y() + box.height()));
        }

        /** Whether it stands so far from its bubble that only a line tells whose it is. */
        boolean apart() {
            return !inside && StrictMath.hypot(nearestX() - bubble.x(), nearestY() - bubble.y()) > bubble.r() + NEAR;
        }
    }

    private static final double NEAR = 14;
    private static final double[] DISTANCES = {3, 9, 18, 30, 44};

    private final Box room;
    private final List<Box> walls;
    private final double size;
    private final List<Bubbles.Bubble> bubbles;
    private final List<Label> placed = new ArrayList<>();

    /**
     * @param room where labels may stand
     * @param walls lines that are better not crossed
     * @param bubbles what must not be covered
     */
    Labels(Box room, List<Box> walls, double size, List<Bubbles.Bubble> bubbles) {
        this.room = room;
        this.walls = walls;
        this.size = size;
        this.bubbles = bubbles;
    }

    /** {@return whether room was found; what was is among {@link #placed}} */
    boolean place(Bubbles.Bubble bubble, String text) {
        double width = Lettering.width(text, size) + 6;
        double height = size * 1.3;
        Optional<Label> label = Optional.of(new Label(
                        bubble, text, new Box(bubble.x() - width / 2, bubble.y() - height / 2, width, height), true))
                .filter(l -> StrictMath.hypot(width, height) <= 2 * bubble.r() - 2)
                .filter(l -> free(l.box(), bubble))
                .or(() -> beside(bubble, text, width, height, true))
                .or(() -> beside(bubble, text, width, height, false));
        label.ifPresent(placed::add);
        return label.isPresent();
    }

    List<Label> placed() {
        return placed;
    }

    private Optional<Label> beside(Bubbles.Bubble b, String text, double width, double height, boolean walled) {
        for (double distance : DISTANCES) {
            double gap = b.r() + distance;
            double corner = b.r() * 0.71 + distance;
            double centred = Math.max(room.x(), Math.min(room.x() + room.width() - width, b.x() - width / 2));
            double[][] corners = {
                {b.x() + gap, b.y() - height / 2},
                {b.x() - gap - width, b.y() - height / 2},
                {centred, b.y() - gap - height},
                {centred, b.y() + gap},
                {b.x() + corner, b.y() - corner - height},
                {b.x() + corner, b.y() + corner},
                {b.x() - corner - width, b.y() - corner - height},
                {b.x() - corner - width, b.y() + corner}
            };
            for (double[] at : corners) {
                Box box = new Box(at[0], at[1], width, height);
                if (free(box, null) && !(walled && walls.stream().anyMatch(box::touches))) {
                    return Optional.of(new Label(b, text, box, false));
                }
            }
        }
        return Optional.empty();
    }

    private boolean free(Box box, Bubbles.Bubble home) {
        return box.within(room)
                && placed.stream().noneMatch(l -> l.box().touches(box))
                && bubbles.stream().noneMatch(b -> !b.equals(home) && box.touches(b));
    }
}
