package dev.handover.audit.capture.written;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The dates of a row as written, with what else it says of its time; a cell that is empty or missing is an empty text.
 *
 * @param number its row in a spreadsheet
 * @param start the date it begins on, or the day of a duration
 * @param end the date it ends on
 * @param created the date on which it was entered in the tool
 * @param from when it begins; null where no time of day is written
 * @param to when it ends; null where no time of day is written
 * @param stated the stated duration; null where there is none
 */
public record DatedRow(
        int number,
        String start,
        String end,
        String created,
        WrittenTime from,
        WrittenTime to,
        WrittenDuration stated) {

    /** Whole days by which the row, its dates being these, lasts longer than it says, or than any day. */
    long daysTooLong(LocalDate startDay, LocalDate endDay) {
        if (from == null || to == null || stated == null) {
            return Math.max(0, ChronoUnit.DAYS.between(startDay, endDay) - 1);
        }
        long elapsed = ChronoUnit.SECONDS.between(from.on(startDay), to.on(endDay));
        return Math.round(Math.abs(elapsed - stated.seconds()) / 86_400.0);
    }

    /** Whether one of its times has AM or PM. */
    boolean hasTwelveHours() {
        return (from != null && from.twelveHours()) || (to != null && to.twelveHours());
    }
}
