package dev.handover.audit.capture.written;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Gathers what all the dates of a file say about their order, and decides. */
public final class DateEvidence {

    private final Span dayFirst = new Span();
    private final Span monthFirst = new Span();
    private String onlyDayFirst;
    private String onlyMonthFirst;
    private int dayFirstCount;
    private int monthFirstCount;
    private boolean readingsDiffer;
    private boolean dots;
    private String yearFirst;
    private boolean yearLast;

    /** Takes a date of a row. */
    public void add(int row, String text) {
        WrittenDate date = WrittenDate.parse(text).orElse(null);
        if (date == null) {
            return;
        }
        if (date.isYearFirst()) {
            yearFirst = yearFirst == null ? text : yearFirst;
            return;
        }
        yearLast = true;
        dots |= date.separator() == '.';
        LocalDate asDay = date.in(DateOrder.DAY_FIRST).orElse(null);
        LocalDate asMonth = date.in(DateOrder.MONTH_FIRST).orElse(null);
        if (asDay != null && asMonth == null) {
            dayFirstCount++;
            onlyDayFirst = onlyDayFirst == null ? "row " + row + " has " + text : onlyDayFirst;
        } else if (asMonth != null && asDay == null) {
            monthFirstCount++;
            onlyMonthFirst = onlyMonthFirst == null ? "row " + row + " has " + text : onlyMonthFirst;
        }
        dayFirst.add(asDay);
        monthFirst.add(asMonth);
        readingsDiffer |= asDay == null || !asDay.equals(asMonth);
    }

    /** The order of the file's dates as an assumption; its value is a {@link DateOrder}. */
    public Assumption decide() {
        if (!yearLast) {
            String because =
                    yearFirst == null ? "no date could be read" : "dates begin with the year, as in " + yearFirst;
            return of(DateOrder.YEAR_FIRST, because, List.of(), false);
        }
        if (onlyDayFirst != null && onlyMonthFirst != null) {
            DateOrder order = dayFirstCount >= monthFirstCount ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            return of(
                    order,
                    "the file disagrees with itself: " + onlyDayFirst + " and " + onlyMonthFirst
                            + "; the order of most rows is taken and the others are rejected",
                    other(order),
                    true);
        }
        if (onlyDayFirst != null) {
            return of(DateOrder.DAY_FIRST, onlyDayFirst + ", and no month is above 12", List.of(), false);
        }
        if (onlyMonthFirst != null) {
            return of(DateOrder.MONTH_FIRST, onlyMonthFirst + ", and no month is above 12", List.of(), false);
        }
        if (dots) {
            return of(DateOrder.DAY_FIRST, "dates are written with dots, which puts the day first", List.of(), false);
        }
        if (!readingsDiffer) {
            return of(DateOrder.DAY_FIRST, "every date is the same day in either order", List.of(), false);
        }
        long asDays = dayFirst.days();
        long asMonths = monthFirst.days();
        DateOrder order = asMonths < asDays ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        String because = "no number above 12 decides it; "
                + (asDays == asMonths
                        ? "both orders spread the rows over " + asDays
                                + " days, and day first is more common in the world"
                        : "read so, the rows lie within " + Math.min(asDays, asMonths) + " days, otherwise within "
                                + Math.max(asDays, asMonths));
        return of(order, because, other(order), true);
    }

    private static List<String> other(DateOrder order) {
        return List.of((order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST).name());
    }

    private static Assumption of(DateOrder order, String because, List<String> alternatives, boolean open) {
        return new Assumption(Assumption.DATE_ORDER, order.name(), order.words() + ": " + because, alternatives, open);
    }

    private static final class Span {
        private LocalDate from;
        private LocalDate to;

        void add(LocalDate day) {
            if (day != null) {
                from = from == null || day.isBefore(from) ? day : from;
                to = to == null || day.isAfter(to) ? day : to;
            }
        }

        long days() {
            return from == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to) + 1;
        }
    }
}
