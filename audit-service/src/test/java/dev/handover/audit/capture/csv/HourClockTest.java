package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.HourClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of day that don't say whether they are before or after noon. */
class HourClockTest {

    private static SampleExport of(String... times) {
        StringBuilder text =
                new StringBuilder("Project,Description,User,Start Date,Start Time,End Time,Duration (h)\n");
        for (String time : times) {
            text.append("Website,Layout,Ben,2026-03-02,").append(time).append('\n');
        }
        return SampleExport.of(text.toString()).zone("UTC");
    }

    private static boolean isOpen(SampleExport export) {
        return export.survey().assumptions().stream()
                .anyMatch(assumption -> assumption.topic().equals(Assumption.CLOCK) && assumption.open());
    }

    private static List<String> starts(SampleExport export) {
        return export.rows().stream()
                .map(row -> row.time().startedAt().toString().substring(11, 16))
                .toList();
    }

    @Test
    void aFileWithAndWithoutAmAndPmLeavesTheClockOpen() {
        SampleExport export = of("9:00 AM,11:00 AM,2:00", "3:00,4:00,1:00", "5:00,6:00,1:00");
        Assumption clock = export.assumption(Assumption.CLOCK);
        assertTrue(clock.open());
        assertEquals("TWELVE_HOURS", clock.value(), "3:00 to 6:00 are at night on a clock of 24 hours");
        assertEquals(List.of("TWENTY_FOUR_HOURS"), clock.alternatives());
        assertEquals(
                "2 times have AM or PM, 4 have none and could be before or after noon, the first being 03:00 in row 3;"
                        + " 4 of them would be between 1:00 and 7:00 on a 24-hour clock, and 0 other times only exist"
                        + " on one",
                clock.because());
    }

    @Test
    void theAnswerDecides() {
        String[] times = {"9:00 AM,11:00 AM,2:00", "3:00,4:00,1:00"};
        assertEquals(List.of("09:00", "15:00"), starts(of(times).clock(HourClock.TWELVE_HOURS)));
        assertEquals(List.of("09:00", "03:00"), starts(of(times).clock(HourClock.TWENTY_FOUR_HOURS)));
        assertFalse(isOpen(of(times).clock(HourClock.TWELVE_HOURS)));
    }

    @Test
    void durationsThatFitOnlyTwelveHoursLeaveTheClockOpen() {
        SampleExport export = of("10:00,1:00,3:00", "1:30,5:00,3:30");
        Assumption clock = export.assumption(Assumption.CLOCK);
        assertTrue(clock.open());
        assertEquals("TWELVE_HOURS", clock.value());
        assertTrue(
                clock.because()
                        .endsWith("the stated durations of 1 rows fit a 12-hour clock only, as in row 2, which"
                                + " runs from 10:00 to 01:00"),
                clock.because());
        assertEquals(List.of("10:00", "13:30"), starts(export));
    }

    @ParameterizedTest
    @CsvSource({"'9:00 AM,10:00 AM,1:00', '15:00,16:00,1:00'", "'9:00,10:00,1:00', '3:00,4:00,1:00'"})
    void timesThatExistOnOneClockOnlyOrAllLookAlikeAskNothing(String first, String second) {
        assertFalse(isOpen(of(first, second)));
    }

    @Test
    void aDurationThatIsOtherwiseWrongIsNoQuestionOfTheClock() {
        assertFalse(isOpen(of("10:00,11:00,0:45", "12:00,13:00,1:00")));
    }

    @Test
    void anEndWithItsDateLeavesOneReadingOfTheTimes() {
        ExportedRow row = SampleExport.ofLines(
                        "Project,User,Start Date,Start Time,End Date,End Time,Duration (h)",
                        "Website,Ben,2026-03-02,10:00,2026-03-02,1:00,3:00")
                .zone("UTC")
                .clock(HourClock.TWELVE_HOURS)
                .row();
        assertEquals("2026-03-02T13:00:00Z", row.time().endedAt().toString());
        assertEquals(Set.of(), row.notes());
    }

    @ParameterizedTest
    @CsvSource({
        "'10:00,1:00,3:00', 10:00, 13:00, true",
        "'11:00,9:00,10:00', 11:00, 21:00, true",
        "'12:30,1:00,0:30', 12:30, 13:00, true",
        "'3:00,4:00,', 15:00, 16:00, true",
        "'7:30,8:30,1:00', 07:30, 08:30, true",
        "'11:00,,2:00', 11:00, 13:00, true",
        "'14:00,15:00,1:00', 14:00, 15:00, false"
    })
    void onTwelveHoursTheStatedDurationDecidesAndElseTheDay(String times, String from, String to, boolean assumed) {
        ExportedRow row = of(times).clock(HourClock.TWELVE_HOURS).row();
        assertEquals(from, row.time().startedAt().toString().substring(11, 16));
        assertEquals(to, row.time().endedAt().toString().substring(11, 16));
        assertEquals(assumed ? Set.of(Note.ASSUMED_DAYTIME) : Set.of(), row.notes());
    }
}
