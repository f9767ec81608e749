package dev.handover.classification.picture;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The three targets side by side.
 *
 * @param columns one per target
 * @param rows a name and one cell per target
 * @param why the placement in words, or empty
 */
record TargetTable(List<Column> columns, List<TableRow> rows, String why) {

    /** A target; {@code remark} says whether it is chosen, possible or ruled out. */
    record Column(String name, boolean chosen, String remark) {}

    /** One figure of all three. */
    record TableRow(String name, List<Cell> cells) {}

    /** One figure of one target. */
    record Cell(String text, boolean chosen) {}

    /** {@return the target whose figures are shown: the chosen one, else the offer worth most, else null} */
    static Target shownTarget(Answer a) {
        if (a.target() != null) {
            return a.target();
        }
        return a.assessment().delegation().stream()
                .max(Comparator.comparing(d -> d.worth().npv(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Answer.DelegationFigures::target)
                .orElse(null);
    }

    /** {@return the table; without columns when no offer is known} */
    static TargetTable of(Answer a, String currency) {
        if (a.assessment().delegation().isEmpty() && a.target() == null) {
            return new TargetTable(List.of(), List.of(), "");
        }
        List<TableRow> rows = new ArrayList<>();
        add(rows, a, "All-in a month", compared(a, x -> money(x.allInPerMonth(), currency)));
        add(rows, a, "Per hour of yours", priced(a, x -> money(x.worth().costPerOwnerHour(), currency)));
        add(
                rows,
                a,
                "Hours freed a month",
                priced(a, x -> Amounts.plain(x.worth().hoursFreedPerMonth()) + " h"));
        add(rows, a, "Net gain a month", priced(a, x -> money(x.worth().benefitPerMonth(), currency)));
        add(rows, a, "Once, to begin", priced(a, x -> money(x.worth().oneOff(), currency)));
        add(rows, a, "Worth over the horizon", priced(a, x -> money(x.worth().npv(), currency)));
        add(rows, a, "Pays back in", priced(a, TargetTable::payback));
        add(rows, a, "Evens out at an hour", priced(a, x -> money(x.breakEven().rateFlip(), currency)));
        add(rows, a, "Price", priced(a, x -> x.worth().grade() == null ? "–" : grade(x)));
        add(
                rows,
                a,
                "An employee is cheaper from",
                compared(a, x -> x.breakEvenHours() == null ? "–" : Amounts.plain(x.breakEvenHours()) + " h a month"));
        List<Column> columns = new ArrayList<>();
        for (Target target : Target.values()) {
            boolean chosen = target == a.target();
            columns.add(new Column(Words.capital(target.words()), chosen, remark(a, target, chosen)));
        }
        return new TargetTable(columns, rows, why(a));
    }

    private static String remark(Answer a, Target target, boolean chosen) {
        Optional<Answer.Alternative> alternative = find(a.handover().alternatives(), x -> x.target() == target);
        if (chosen) {
            return "chosen";
        }
        return alternative
                .map(x -> !x.admissible() ? "does not fit" : x.allInPerMonth() == null ? "no price known" : "possible")
                .orElse("no price known");
    }

    private static String why(Answer a) {
        if (a.target() == null) {
            return "";
        }
        String form = a.handover().engagement() == null
                ? ""
                : switch (a.handover().engagement()) {
                    case EMPLOYMENT -> ", employed";
                    case RETAINER -> ", on a retainer";
                    case PER_JOB -> ", paid per job";
                    case MILESTONES -> ", paid by milestones";
                };
        return Words.capital(a.target().words())
                + form
                + (a.handover().placement() == null || a.handover().placement().isEmpty()
                        ? "."
                        : ": " + a.handover().placement() + ".");
    }

    private static String payback(Answer.DelegationFigures figures) {
        return figures.worth().paybackMonths() == null
                        || figures.worth().paybackMonths().signum() < 0
                ? "never"
                : Amounts.plain(figures.worth().paybackMonths()) + " months";
    }

    private static String grade(Answer.DelegationFigures figures) {
        return switch (figures.worth().grade()) {
            case BUYBACK -> "a bargain";
            case PROFITABLE -> "worth it";
            case DEARER -> "dearer than your hour";
        };
    }

    private static String money(BigDecimal amount, String currency) {
        return Amounts.money(amount, currency);
    }

    private static Function<Target, String> priced(Answer a, Function<Answer.DelegationFigures, String> cell) {
        return target -> find(a.assessment().delegation(), x -> x.target() == target)
                .map(cell)
                .orElse("–");
    }

    private static Function<Target, String> compared(Answer a, Function<Answer.Alternative, String> cell) {
        return target -> find(a.handover().alternatives(), x -> x.target() == target)
                .map(cell)
                .orElse("–");
    }

    private static <T> Optional<T> find(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    private static void add(List<TableRow> rows, Answer a, String name, Function<Target, String> cell) {
        List<Cell> cells = new ArrayList<>();
        for (Target target : Target.values()) {
            cells.add(new Cell(cell.apply(target), target == a.target()));
        }
        if (cells.stream().anyMatch(c -> !c.text().equals("–"))) {
            rows.add(new TableRow(name, cells));
        }
    }
}
