package dev.handover.classification.picture.drawing;

/** Where the plot lies and how it maps skill and score; above and below are 38 units more than the scores need. */
public record Plot(double x, double y, double width, double height) {

    private static final int STEPS = 5;
    private static final double MARGIN = 38;

    public double columnWidth() {
        return width / STEPS;
    }

    public double column(int skill) {
        return x + columnWidth() * (skill - 0.5);
    }

    /** The height of a share of 100 points. */
    public double height(double share) {
        return y + height - MARGIN - share * (height - 2 * MARGIN);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
