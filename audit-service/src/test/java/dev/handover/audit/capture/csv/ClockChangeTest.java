package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.ReadRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Europe/Berlin puts clocks forward at 2026-03-29 02:00 and back at 2026-10-25 03:00. */
class ClockChangeTest {

    private static ReadRow read(String day, String start, String end, String duration) {
        return SampleExport.of(SampleExport.TOGGL + "Anna,a@x.example,,,,Call,No," + day + "," + start + ","
                        + (end.isEmpty() ? "" : day) + "," + end + "," + duration + ",,\n")
                .read()
                .get(0);
    }

    @Test
    void anIntervalAcrossTheGapIsAsLongAsItReallyWas() {
        ExportedRow row = read("2026-03-29", "01:30:00", "03:30:00", "01:00:00").row();
        assertEquals(
                Duration.ofHours(1),
                Duration.between(row.time().startedAt(), row.time().endedAt()));
        assertEquals(Set.of(), row.notes());
    }

    @Test
    void aStartInTheGapIsRefusedNamingTheGap() {
        ReadRow.Rejection rejection =
                read("2026-03-29", "02:30:00", "04:00:00", "").rejection();
        assertEquals("time-in-clock-change", rejection.code());
        assertTrue(
                rejection
                        .reason()
                        .startsWith("2026-03-29 02:30 never occurred in Europe/Berlin: clocks went from "
                                + "2026-03-29 02:00 to 2026-03-29 03:00"),
                rejection.reason());
        assertEquals(
                "time-in-clock-change",
                read("2026-03-29", "02:30:00", "", "00:30:00").rejection().code());
        assertEquals(
                "time-in-clock-change",
                read("2026-03-29", "01:30:00", "02:30:00", "").rejection().code());
    }

    @Test
    void aStartInTheGapIsTakenWhereEndAndDurationLeaveOneReading() {
        ExportedRow before =
                read("2026-03-29", "02:30:00", "04:00:00", "00:30:00").row();
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), before.time().startedAt());
        assertEquals(Set.of(Note.DECIDED_BY_DURATION), before.notes());
        ExportedRow after =
                read("2026-03-29", "02:30:00", "04:00:00", "01:30:00").row();
        assertEquals(Instant.parse("2026-03-29T00:30:00Z"), after.time().startedAt());
    }

    @Test
    void bothTimesInTheGapLeaveTwoReadingsAndAreRefused() {
        assertEquals(
                "time-in-clock-change",
                read("2026-03-29", "02:10:00", "02:40:00", "00:30:00")
                        .rejection()
                        .code());
    }

    @Test
    void aTimeThatOccurredTwiceFollowsTheDuration() {
        ExportedRow longer =
                read("2026-10-25", "02:30:00", "03:30:00", "02:00:00").row();
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), longer.time().startedAt());
        assertEquals(Set.of(Note.DECIDED_BY_DURATION), longer.notes());
        ExportedRow shorter =
                read("2026-10-25", "02:30:00", "03:30:00", "01:00:00").row();
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), shorter.time().startedAt());
        assertEquals(Set.of(Note.DECIDED_BY_DURATION), shorter.notes());
    }

    @Test
    void aTimeThatOccurredTwiceIsTheEarlierWhereNothingDecidesAndThatIsSaid() {
        ExportedRow row = read("2026-10-25", "02:30:00", "03:30:00", "").row();
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), row.time().startedAt());
        assertEquals(Set.of(Note.ASSUMED_EARLIER), row.notes());
        ExportedRow both =
                read("2026-10-25", "02:10:00", "02:40:00", "00:30:00").row();
        assertEquals(Instant.parse("2026-10-25T00:10:00Z"), both.time().startedAt());
        assertEquals(Set.of(Note.ASSUMED_EARLIER), both.notes());
    }

    @Test
    void anEndBeforeItsStartOnTheClockIsLaterWhereTheHourOccurredTwice() {
        ExportedRow row = read("2026-10-25", "02:50:00", "02:10:00", "").row();
        assertEquals(
                Duration.ofMinutes(20),
                Duration.between(row.time().startedAt(), row.time().endedAt()));
        assertNull(read("2026-10-24", "02:50:00", "02:10:00", "").row());
    }

    @Test
    void anEntryOverMidnightIsOneEntry() {
        ExportedRow row = SampleExport.of(SampleExport.TOGGL
                        + "Anna,a@x.example,,,,Call,No,2026-03-02,23:30:00,2026-03-03,00:45:00,01:15:00,,\n")
                .row();
        assertEquals(Instant.parse("2026-03-02T22:30:00Z"), row.time().startedAt());
        assertEquals(Instant.parse("2026-03-02T23:45:00Z"), row.time().endedAt());
    }

    @Test
    void theNightOfTheGapCountsElapsedTimeAgainstTheStatedDuration() {
        ExportedRow row = read("2026-03-29", "01:30:00", "03:30:00", "02:00:00").row();
        assertEquals(Set.of(Note.DURATION_DISAGREES), row.notes());
    }
}
