package dev.handover.classification.method.portfolio;

import java.util.Arrays;

/**
 * Prices for the rows of a knapsack that make its Lagrangian bound smallest, found by the ellipsoid method with deep
 * cuts. For a multiple-choice knapsack that bound is the one of the LP relaxation. Any non-negative prices give a valid
 * bound, so that rounding costs tightness and never correctness.
 */
final class Multipliers {

    private static final int MOST_STEPS = 1_000;
    private static final double CLOSE = 1e-11;
    private static final double CLOSE_TO_A_CENT = 0.005;
    private static final double START = 0.5;
    private static final double FIRST_RADIUS = 0.5;
    private static final double[] AGAIN = {1e-3, 1e-5};
    /** How much larger prices may get where the price of a covering row lifts those of the others. */
    private static final double LIFT = 16;

    private final Knapsack problem;
    private final int n;
    private final double[] scale;
    private final double[] caps;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;

    private Multipliers(Knapsack problem) {
        this.problem = problem;
        this.n = problem.rows().size();
        this.scale = new double[n];
        this.caps = problem.rows().stream().mapToDouble(Knapsack.Row::cap).toArray();
        double all = 1;
        for (int[] options : problem.items()) {
            all += Arrays.stream(options)
                    .mapToDouble(o -> Math.abs((double) problem.worth()[o]))
                    .max()
                    .orElse(0);
        }
        boolean covering = problem.rows().stream().anyMatch(row -> row.cap() < 0);
        for (int r = 0; r < n; r++) {
            scale[r] = all / Math.max(1, Math.abs(caps[r])) * (covering ? LIFT : 1);
        }
    }

    /**
     * Finds them.
     *
     * @param problem with at least two rows
     * @return one price per row
     */
    static double[] of(Knapsack problem) {
        return new Multipliers(problem).search();
    }

    private double[] search() {
        best = new double[n];
        evaluate(best, new double[n]);
        descend(new double[n], START, FIRST_RADIUS);
        for (double radius : AGAIN) {
            // A long thin ellipsoid loses its digits: a small ball around the best point so far has them all.
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = best[i] / scale[i];
            }
            descend(x, 0, radius);
        }
        return best;
    }

    private void descend(double[] x, double from, double radius) {
        double[][] p = new double[n][n];
        for (int i = 0; i < n; i++) {
            x[i] += from;
            p[i][i] = n * radius * radius;
        }
        double[] gradient = new double[n];
        for (int step = 0; step < MOST_STEPS; step++) {
            double depth = cut(x, gradient);
            double[] pa = times(p, gradient);
            double width = StrictMath.sqrt(Math.max(0, dot(gradient, pa)));
            boolean inside = Arrays.stream(x).allMatch(v -> v >= 0);
            if (width <= 0
                    || depth >= width
                    || (inside && width - depth < Math.max(CLOSE_TO_A_CENT, CLOSE * Math.abs(least)))) {
                return;
            }
            shrink(x, p, pa, width, depth / width);
        }
    }

    /** Points away from where the smallest bound can be; how deep below the centre the cut lies. */
    private double cut(double[] x, double[] gradient) {
        for (int i = 0; i < n; i++) {
            if (x[i] < 0) {
                Arrays.fill(gradient, 0);
                gradient[i] = -1;
                return -x[i];
            }
        }
        double[] prices = new double[n];
        for (int i = 0; i < n; i++) {
            prices[i] = x[i] * scale[i];
        }
        double bound = evaluate(prices, gradient);
        for (int i = 0; i < n; i++) {
            gradient[i] *= scale[i];
        }
        return bound - least;
    }

    /** The bound at these prices, and its slope by price: what each row has left. */
    private double evaluate(double[] prices, double[] slope) {
        double bound = 0;
        for (int r = 0; r < n; r++) {
            slope[r] = caps[r];
            bound += prices[r] * caps[r];
        }
        for (int[] options : problem.items()) {
            int top = Knapsack.NONE;
            double most = 0;
            for (int option : options) {
                double reduced = reduced(problem, prices, option);
                if (reduced > most) {
                    most = reduced;
                    top = option;
                }
            }
            if (top != Knapsack.NONE) {
                bound += most;
                for (int r = 0; r < n; r++) {
                    slope[r] -= problem.rows().get(r).use()[top];
                }
            }
        }
        if (bound < least) {
            least = bound;
            best = prices.clone();
        }
        return bound;
    }

    /** {@return the option's worth after paying for its uses} */
    static double reduced(Knapsack problem, double[] prices, int option) {
        double reduced = problem.worth()[option];
        for (int r = 0; r < prices.length; r++) {
            reduced -= prices[r] * problem.rows().get(r).use()[option];
        }
        return reduced;
    }

    private void shrink(double[] x, double[][] p, double[] pa, double width, double alpha) {
        double move = (1 + n * alpha) / (n + 1);
        double flat = 2 * move / (1 + alpha);
        double grow = n * (double) n * (1 - alpha * alpha) / (n * (double) n - 1);
        for (int i = 0; i < n; i++) {
            x[i] -= move * pa[i] / width;
            for (int j = 0; j < n; j++) {
                p[i][j] = grow * (p[i][j] - flat * (pa[i] / width) * (pa[j] / width));
            }
        }
    }

    private static double[] times(double[][] p, double[] a) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(p[i], a);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
