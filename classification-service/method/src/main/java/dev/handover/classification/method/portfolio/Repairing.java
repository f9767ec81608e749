package dev.handover.classification.method.portfolio;

/** Makes a choice keep the rows at the least loss, then fills what is left: a good start, nothing more. */
final class Repairing {

    private final Knapsack problem;
    private final double[] prices;
    private final double[] tops;
    private final int[] choice;
    private final long[] slack;

    Repairing(Knapsack problem, double[] prices, int[] from, double[] tops) {
        this.problem = problem;
        this.prices = prices;
        this.tops = tops;
        this.choice = from.clone();
        this.slack = problem.rows().stream()
                .mapToLong(row -> row.cap() - Knapsack.sum(from, row.use()))
                .toArray();
    }

    int[] repaired() {
        int steps = 3 * choice.length;
        while (steps-- > 0 && excess(Knapsack.NONE, Knapsack.NONE) > 0 && repair()) {
            // each step is one change
        }
        steps = 3 * choice.length;
        while (steps-- > 0 && excess(Knapsack.NONE, Knapsack.NONE) == 0 && fill()) {
            // each step is one change
        }
        return choice;
    }

    private boolean repair() {
        double now = excess(Knapsack.NONE, Knapsack.NONE);
        int item = -1;
        int to = Knapsack.NONE;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < choice.length; i++) {
            for (int k = -1; k < problem.items()[i].length; k++) {
                int option = k < 0 ? Knapsack.NONE : problem.items()[i][k];
                double gained = option == choice[i] ? 0 : now - excess(choice[i], option);
                double price = gained <= 0 ? Double.POSITIVE_INFINITY : (loss(i, option) + 1e-9) / gained;
                if (price < cheapest) {
                    cheapest = price;
                    item = i;
                    to = option;
                }
            }
        }
        return item >= 0 && take(item, to);
    }

    private boolean fill() {
        int item = -1;
        int to = Knapsack.NONE;
        long most = 0;
        for (int i = 0; i < choice.length; i++) {
            for (int option : problem.items()[i]) {
                long more = problem.worth()[option] - Deviations.at(problem.worth(), choice[i]);
                if (more > most && excess(choice[i], option) == 0) {
                    most = more;
                    item = i;
                    to = option;
                }
            }
        }
        return item >= 0 && take(item, to);
    }

    private boolean take(int item, int option) {
        for (int r = 0; r < slack.length; r++) {
            slack[r] -= change(r, choice[item], option);
        }
        choice[item] = option;
        return true;
    }

    private double loss(int item, int option) {
        return tops[item] - (option == Knapsack.NONE ? 0 : Multipliers.reduced(problem, prices, option));
    }

    /** By how much the rows are broken after one change, each as a share of its cap. */
    private double excess(int from, int to) {
        double sum = 0;
        for (int r = 0; r < slack.length; r++) {
            long left = slack[r] - change(r, from, to);
            if (left < 0) {
                sum -= left
                        / (double) Math.max(1, Math.abs(problem.rows().get(r).cap()));
            }
        }
        return sum;
    }

    private long change(int row, int from, int to) {
        long[] use = problem.rows().get(row).use();
        return Deviations.at(use, to) - Deviations.at(use, from);
    }
}
