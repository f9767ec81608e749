package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.portfolio.Portfolio.Chosen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The buy-back ladder: the plan starts in the first month, a share of each month's net gain is put back, and further
 * items start by ROI as soon as that pays for them. What is put back pays the monthly cost above the budget first, and
 * what then is left of it goes into the cash for one-off costs: no money is counted twice.
 */
public final class BuyBack {

    /**
     * One month.
     *
     * @param month from 1
     * @param started ids of the items that start in it
     * @param hoursFreed the owner's hours freed in it, less while somebody gets up to speed
     * @param spent money spent in it: monthly and one-off
     * @param netGain value of the freed hours less all that running and starting cost, the owner's own hours included
     * @param cumulative net gain up to here
     */
    public record Month(
            int month,
            List<String> started,
            BigDecimal hoursFreed,
            BigDecimal spent,
            BigDecimal netGain,
            BigDecimal cumulative) {}

    private record Running(Chosen item, int since) {}

    private final BigDecimal budget;
    private final BigDecimal reinvest;
    private final List<Running> running = new ArrayList<>();
    private BigDecimal cash;
    private BigDecimal putBack = BigDecimal.ZERO;

    private BuyBack(Limits limits, BigDecimal reinvest) {
        this.budget = limits.left();
        this.cash = limits.cash();
        this.reinvest = reinvest;
    }

    /**
     * Simulates.
     *
     * @param items all that could be handed over
     * @param plan the plan to start with
     * @param limits its limits
     * @param reinvest the share of the net gain that is put back, 0 to 1
     * @param months how many
     * @return one entry per month
     */
    public static List<Month> simulate(
            List<Item> items, Portfolio plan, Limits limits, BigDecimal reinvest, int months) {
        Set<String> planned = new HashSet<>();
        plan.items().forEach(chosen -> planned.add(chosen.id()));
        List<Chosen> queue = new ArrayList<>(new Table(items, new Limits(null, null, null, false))
                .items.stream()
                        .filter(item -> !planned.contains(item.id()))
                        .map(item -> new Chosen(
                                item.id(),
                                item.name(),
                                item.always(),
                                item.options().get(0)))
                        .toList());
        BuyBack ladder = new BuyBack(limits, reinvest);
        List<Month> ahead = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        for (int month = 1; month <= months; month++) {
            Month now = ladder.month(month, month == 1 ? plan.items() : List.of(), queue, cumulative);
            cumulative = now.cumulative();
            ahead.add(now);
        }
        return List.copyOf(ahead);
    }

    private Month month(int month, List<Chosen> planned, List<Chosen> queue, BigDecimal before) {
        List<Chosen> starting = new ArrayList<>(planned);
        planned.forEach(item -> start(item, month));
        cash = cash == null ? null : cash.add(putBack.subtract(over(monthly())).max(BigDecimal.ZERO));
        for (Chosen next : List.copyOf(queue)) {
            if (affordable(next.option())) {
                queue.remove(next);
                starting.add(next);
                start(next, month);
            }
        }
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal gain = BigDecimal.ZERO;
        for (Running one : running) {
            Option o = one.item().option();
            Option.Course course = o.course();
            int age = Math.min(month - one.since() + 1, course.rampMonths());
            BigDecimal ramp = BigDecimal.valueOf(age);
            BigDecimal full = BigDecimal.valueOf(course.rampMonths());
            hours = hours.add(share(o.hoursFreedPerMonth(), ramp, full));
            gain = gain.add(share(course.valuePerMonth(), ramp, full))
                    .subtract(course.valuePerMonth().subtract(course.benefitPerMonth()));
        }
        putBack = reinvest.multiply(gain.max(BigDecimal.ZERO));
        BigDecimal once =
                sum(starting.stream().map(c -> c.option().oneOffCash()).toList());
        BigDecimal net = gain.subtract(
                sum(starting.stream().map(c -> c.option().course().oneOff()).toList()));
        return new Month(
                month,
                starting.stream().map(Chosen::id).toList(),
                shown(hours),
                shown(monthly().add(once)),
                shown(net),
                shown(before.add(net)));
    }

    /**
     * Whether it can start: what the budget does not carry of its cost a month is paid out of what was put back, and so
     * is its start out of the cash, which holds what was put back too.
     */
    private boolean affordable(Option option) {
        boolean carried = budget == null || monthly().add(option.monthlyCost()).compareTo(budget.add(putBack)) <= 0;
        return carried && (cash == null || toStart(option).compareTo(cash) <= 0);
    }

    private BigDecimal toStart(Option option) {
        return option.oneOffCash().add(over(monthly().add(option.monthlyCost())).subtract(over(monthly())));
    }

    private BigDecimal over(BigDecimal monthly) {
        return budget == null ? BigDecimal.ZERO : monthly.subtract(budget).max(BigDecimal.ZERO);
    }

    private void start(Chosen item, int month) {
        cash = cash == null ? null : cash.subtract(toStart(item.option()));
        running.add(new Running(item, month));
    }

    private BigDecimal monthly() {
        return sum(running.stream().map(r -> r.item().option().monthlyCost()).toList());
    }

    private static BigDecimal share(BigDecimal of, BigDecimal part, BigDecimal whole) {
        return Figures.divide(of.multiply(part), whole);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shown(BigDecimal x) {
        return Figures.shown(x);
    }
}
