package dev.handover.audit.capture.written;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gathers what all the dates of a file say about their order. A number above 12 decides it; where no date has one, both
 * orders are weighed by what is plausible ({@link DateClue}), the likelier is proposed, and the question stays open.
 */
public final class DateEvidence {

    private final DateReading dayFirst;
    private final DateReading monthFirst;
    private String onlyDayFirst;
    private String onlyMonthFirst;
    private int dayFirstCount;
    private int monthFirstCount;
    private boolean readingsDiffer;
    private boolean dots;
    private String yearFirst;
    private boolean yearLast;
    private int withTwelveHours;
    private int withTimes;

    /** Begins without rows; {@code today} is the day of the import. */
    public DateEvidence(LocalDate today) {
        dayFirst = new DateReading(DateOrder.DAY_FIRST, today);
        monthFirst = new DateReading(DateOrder.MONTH_FIRST, today);
    }

    /** Takes a row of the file, in the file's order. */
    public void add(DatedRow row) {
        Stream.of(row.start(), row.end(), row.created()).forEach(text -> add(row.number(), text));
        dayFirst.add(row);
        monthFirst.add(row);
        withTwelveHours += row.hasTwelveHours() ? 1 : 0;
        withTimes += row.from() == null && row.to() == null ? 0 : 1;
    }

    private void add(int row, String text) {
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
        readingsDiffer |= asDay == null || !asDay.equals(asMonth);
    }

    /** The order of the file's dates as an assumption; its value is a {@link DateOrder}. */
    public Assumption decide() {
        if (!yearLast) {
            String because =
                    yearFirst == null ? "no date could be read" : "dates begin with the year, as in " + yearFirst;
            return settled(DateOrder.YEAR_FIRST, because);
        }
        if (onlyDayFirst != null && onlyMonthFirst != null) {
            DateOrder order = dayFirstCount >= monthFirstCount ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            return open(
                    order,
                    "the file disagrees with itself: " + onlyDayFirst + " and " + onlyMonthFirst
                            + "; the order of most rows is taken and the others are rejected");
        }
        if (onlyDayFirst != null) {
            return settled(DateOrder.DAY_FIRST, onlyDayFirst + ", and no month is above 12");
        }
        if (onlyMonthFirst != null) {
            return settled(DateOrder.MONTH_FIRST, onlyMonthFirst + ", and no month is above 12");
        }
        if (dots) {
            return settled(DateOrder.DAY_FIRST, "dates are written with dots, which puts the day first");
        }
        if (!readingsDiffer) {
            return settled(DateOrder.DAY_FIRST, "every date is the same day in either order");
        }
        boolean months = weightAgainst(monthFirst, dayFirst) < weightAgainst(dayFirst, monthFirst);
        DateReading likelier = months ? monthFirst : dayFirst;
        DateReading other = months ? dayFirst : monthFirst;
        return open(
                likelier.order(),
                "no number above 12 decides it. Read so, the first days are " + likelier.firstDays() + "; read as "
                        + other.order().words() + " they are " + other.firstDays() + ". For "
                        + likelier.order().words() + ": " + reasonsFor(likelier, other) + ". For "
                        + other.order().words() + ": " + reasonsFor(other, likelier));
    }

    private double weightAgainst(DateReading reading, DateReading other) {
        return Stream.of(DateClue.values())
                .mapToDouble(clue -> clue.weigh(cases(clue, reading, other)))
                .sum();
    }

    /** How often something speaks against a reading. */
    private double cases(DateClue clue, DateReading reading, DateReading other) {
        return switch (clue) {
            case WIDER_SPAN -> DateClue.ofSpans(reading.span(), other.span());
            case TWELVE_HOURS -> reading == dayFirst && 2 * withTwelveHours > withTimes ? 1 : 0;
            case RARER_IN_THE_WORLD -> reading == monthFirst ? 1 : 0;
            default -> reading.cases(clue);
        };
    }

    private String reasonsFor(DateReading reading, DateReading other) {
        List<String> reasons = new ArrayList<>();
        for (DateClue clue : DateClue.values()) {
            if (cases(clue, reading, other) < cases(clue, other, reading)) {
                reasons.add(reason(clue, reading, other));
            }
        }
        return reasons.isEmpty() ? "nothing" : String.join("; ", reasons);
    }

    private static String reason(DateClue clue, DateReading reading, DateReading other) {
        String here = reading.cases(clue) + " ";
        String there = ", otherwise " + other.cases(clue);
        return switch (clue) {
            case WEEKEND ->
                reading.cases(clue) + " of " + reading.distinctDays() + " days at weekends" + there + " of "
                        + other.distinctDays();
            case FUTURE -> here + "days in the future" + there;
            case END_BEFORE_START -> here + "rows end before they start" + there;
            case TOO_LONG -> here + "rows last days longer than they say" + there;
            case CREATED_BEFORE_START -> here + "rows were created before they start" + there;
            case CREATED_WEEKS_LATER -> here + "rows were created more than a week later" + there;
            case ORDER_BROKEN -> here + "breaks in the order of the rows" + there;
            case WIDER_SPAN -> "the rows lie within " + reading.span() + " days, otherwise within " + other.span();
            case TWELVE_HOURS -> "times have AM or PM, as mostly where the month comes first";
            case RARER_IN_THE_WORLD -> "most countries write so";
        };
    }

    private static Assumption settled(DateOrder order, String because) {
        return of(order, because, List.of(), false);
    }

    private static Assumption open(DateOrder order, String because) {
        DateOrder other = order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return of(order, because, List.of(other.name()), true);
    }

    private static Assumption of(DateOrder order, String because, List<String> alternatives, boolean open) {
        return new Assumption(Assumption.DATE_ORDER, order.name(), order.words() + ": " + because, alternatives, open);
    }
}
