package dev.handover.audit.capture.written;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.HourClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gathers what all the times of day of a file say about the clock on which they were written, where some have no AM or
 * PM. It is a question only where some have it and others don't, or where stated durations fit no clock of 24 hours.
 */
public final class ClockEvidence {

    /** Any day: rows that begin and end on one are compared. */
    private static final LocalDate DAY = LocalDate.EPOCH;

    private int withHalf;
    private int halfOpen;
    private int atNight;
    private int beyondTwelve;
    private int fitTwelveOnly;
    private String firstHalfOpen;
    private String firstFitTwelveOnly;

    /** Takes a row of the file. */
    public void add(DatedRow row) {
        Stream.of(Optional.ofNullable(row.from()), Optional.ofNullable(row.to()))
                .flatMap(Optional::stream)
                .forEach(time -> add(row.number(), time));
        if (fitsTwelveHoursOnly(row)) {
            fitTwelveOnly++;
            firstFitTwelveOnly = firstFitTwelveOnly == null
                    ? "row " + row.number() + ", which runs from " + row.from().time() + " to "
                            + row.to().time()
                    : firstFitTwelveOnly;
        }
    }

    private void add(int row, WrittenTime time) {
        if (time.twelveHours()) {
            withHalf++;
        } else if (time.leavesHalfOpen()) {
            halfOpen++;
            atNight += time.time().getHour() < 7 ? 1 : 0;
            firstHalfOpen = firstHalfOpen == null ? time.time() + " in row " + row : firstHalfOpen;
        } else {
            beyondTwelve++;
        }
    }

    private static boolean fitsTwelveHoursOnly(DatedRow row) {
        boolean onOneDay = row.end().isEmpty() || row.end().equals(row.start());
        if (!onOneDay
                || row.from() == null
                || row.to() == null
                || row.stated() == null
                || !(row.from().leavesHalfOpen() || row.to().leavesHalfOpen())) {
            return false;
        }
        return !fits(row, HourClock.TWENTY_FOUR_HOURS) && fits(row, HourClock.TWELVE_HOURS);
    }

    private static boolean fits(DatedRow row, HourClock clock) {
        LocalDate endDay = row.end().isEmpty() ? null : DAY;
        WrittenInterval read = WrittenInterval.of(DAY, row.from(), endDay, row.to(), row.stated(), clock);
        long elapsed = ChronoUnit.SECONDS.between(read.start(), read.end());
        return Math.abs(elapsed - row.stated().seconds())
                <= WrittenInterval.tolerance(row.from(), row.to(), row.stated());
    }

    /** The clock as an assumption, whose value is an {@link HourClock}; empty where the file leaves no question. */
    public Optional<Assumption> decide() {
        boolean mixed = withHalf > 0 && halfOpen > 0 && beyondTwelve == 0;
        if (!mixed && fitTwelveOnly == 0) {
            return Optional.empty();
        }
        boolean twelve = fitTwelveOnly > 0 ? fitTwelveOnly > beyondTwelve : 2 * atNight > halfOpen;
        HourClock likelier = twelve ? HourClock.TWELVE_HOURS : HourClock.TWENTY_FOUR_HOURS;
        HourClock other = twelve ? HourClock.TWENTY_FOUR_HOURS : HourClock.TWELVE_HOURS;
        StringBuilder because = new StringBuilder();
        because.append(withHalf).append(" times have AM or PM, ").append(halfOpen);
        because.append(" have none and could be before or after noon, the first being ")
                .append(firstHalfOpen);
        because.append("; ").append(atNight).append(" of them would be between 1:00 and 7:00 on a 24-hour clock");
        because.append(", and ").append(beyondTwelve).append(" other times only exist on one");
        if (fitTwelveOnly > 0) {
            because.append("; the stated durations of ").append(fitTwelveOnly);
            because.append(" rows fit a 12-hour clock only, as in ").append(firstFitTwelveOnly);
        }
        return Optional.of(
                new Assumption(Assumption.CLOCK, likelier.name(), because.toString(), List.of(other.name()), true));
    }
}
