package dev.handover.audit.capture.written;

import dev.handover.audit.capture.format.DateOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file's rows look like when their dates are read in one order, and what speaks against it. */
final class DateReading {

    private static final int SHOWN = 3;

    private final DateOrder order;
    private final LocalDate lastPossible;
    private final Map<DateClue, Integer> cases = new EnumMap<>(DateClue.class);
    private final Set<LocalDate> days = new HashSet<>();
    private final List<LocalDate> first = new ArrayList<>(SHOWN);
    private LocalDate from;
    private LocalDate to;
    private LocalDate before;
    private int rises;
    private int falls;

    /** Begins without rows; {@code today} is the day of the import. */
    DateReading(DateOrder order, LocalDate today) {
        this.order = order;
        // Somewhere on earth the next day has begun already.
        this.lastPossible = today.plusDays(1);
    }

    DateOrder order() {
        return order;
    }

    void add(DatedRow row) {
        LocalDate start = day(row.start());
        if (start == null) {
            return;
        }
        addDay(start);
        LocalDate end = day(row.end());
        if (end != null) {
            count(DateClue.END_BEFORE_START, end.isBefore(start));
            count(DateClue.TOO_LONG, !end.isBefore(start) && row.daysTooLong(start, end) > 0);
        }
        LocalDate created = day(row.created());
        if (created != null) {
            count(DateClue.CREATED_BEFORE_START, created.isBefore(start));
            count(DateClue.CREATED_WEEKS_LATER, created.isAfter(start.plusWeeks(1)));
        }
    }

    private void addDay(LocalDate day) {
        from = from == null || day.isBefore(from) ? day : from;
        to = to == null || day.isAfter(to) ? day : to;
        rises += before != null && day.isAfter(before) ? 1 : 0;
        falls += before != null && day.isBefore(before) ? 1 : 0;
        before = day;
        if (!days.add(day)) {
            return;
        }
        if (first.size() < SHOWN) {
            first.add(day);
        }
        count(DateClue.WEEKEND, day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        count(DateClue.FUTURE, day.isAfter(lastPossible));
    }

    private void count(DateClue clue, boolean seen) {
        if (seen) {
            cases.merge(clue, 1, Integer::sum);
        }
    }

    private LocalDate day(String text) {
        return WrittenDate.parse(text).flatMap(date -> date.in(order)).orElse(null);
    }

    int cases(DateClue clue) {
        return clue == DateClue.ORDER_BROKEN ? Math.min(rises, falls) : cases.getOrDefault(clue, 0);
    }

    long span() {
        return from == null ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    int distinctDays() {
        return days.size();
    }

    /** The first days as they are read so. */
    String firstDays() {
        return first.stream()
                .map(day -> day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day)
                .collect(Collectors.joining(", "));
    }
}
