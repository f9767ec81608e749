package dev.handover.classification.picture.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis that begins and ends on round numbers.
 *
 * @param from where it begins
 * @param to where it ends
 * @param step between two ticks: 1, 2, 2.5 or 5 times a power of ten
 */
public record Axis(double from, double to, double step) {

    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /**
     * Spans values.
     *
     * @param least the smallest value; zero is always on the axis
     * @param most the largest
     * @param ticks about how many steps are wanted
     */
    public static Axis over(double least, double most, int ticks) {
        double low = Math.min(0, least);
        double high = Math.max(0, most);
        if (high - low <= 0) {
            return new Axis(0, 1, 1);
        }
        double raw = (high - low) / ticks;
        double power = 1;
        while (power * 10 <= raw) {
            power *= 10;
        }
        while (power > raw) {
            power /= 10;
        }
        double step = 10 * power;
        for (double nice : NICE) {
            if (nice * power >= raw) {
                step = nice * power;
                break;
            }
        }
        return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    /** {@return the values of the ticks} */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((to - from) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    /** {@return where a value lies between the two ends of the axis in the picture} */
    public double place(double value, double first, double last) {
        return first + (value - from) / (to - from) * (last - first);
    }
}
