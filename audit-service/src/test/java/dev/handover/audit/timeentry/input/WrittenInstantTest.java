package dev.handover.audit.timeentry.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.chassis.problem.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenInstantTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant read(String text) {
        return WrittenInstant.instant("startedAt", text, BERLIN);
    }

    private static Refusal refusal(String text) {
        return assertThrows(Refusal.class, () -> read(text));
    }

    @Test
    void anOffsetIsBelievedWhateverTheZone() {
        assertEquals(Instant.parse("2026-03-02T08:00:00Z"), read("2026-03-02T09:00:00+01:00"));
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), read("2026-03-29T02:30:00+01:00"));
        assertEquals(Instant.parse("2026-03-02T09:00:00Z"), read("2026-03-02T09:00:00Z"));
        assertNull(read(null));
    }

    @Test
    void aLocalTimeIsReadInTheZone() {
        assertEquals(Instant.parse("2026-03-02T08:00:00Z"), read("2026-03-02T09:00:00"));
        assertEquals(Instant.parse("2026-07-02T07:00:00Z"), read("2026-07-02T09:00"));
    }

    @Test
    void anOffsetMayLackItsColon() {
        assertEquals(Instant.parse("2026-03-02T08:00:00Z"), read("2026-03-02T09:00:00+0100"));
        assertEquals(Instant.parse("2026-03-02T12:30:00.5Z"), read("2026-03-02T09:00:00.5-0330"));
        assertEquals(Instant.parse("2026-03-02T08:00:00Z"), read("2026-03-02T09:00+01"));
    }

    @Test
    void aDayEndsAt24() {
        assertEquals(Instant.parse("2026-03-02T23:00:00Z"), read("2026-03-02T24:00:00+01:00"));
        assertEquals(Instant.parse("2026-03-02T23:00:00Z"), read("2026-03-02T24:00+0100"));
        assertEquals(Instant.parse("2026-03-02T23:00:00Z"), read("2026-03-02T24:00"));
        assertEquals(Instant.parse("2026-03-02T23:00:00Z"), read("2026-03-02t24:00:00.000"));
        assertEquals(Instant.parse("2027-01-01T00:00:00Z"), read("2026-12-31T24:00:00Z"));
        assertEquals(Instant.parse("2024-02-29T23:00:00Z"), read("2024-02-29T24:00:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T24:00:01+01:00",
                "2026-03-02T24:01",
                "2026-03-02T25:00:00Z",
                "2026-02-30T09:00:00Z",
                "2026-02-29T24:00:00Z",
                "9999-12-31T24:00:00Z",
                "+999999999-12-31T24:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-01-01T00:00",
                "2026-03-02T09:00:00+010",
                "2026-03-02T09:00:00+1900",
                "2026-03-02T09:00:00+0100+01:00",
                "2026-03-02T24:00T24:00",
                "T24:00",
                "24:00",
                ""
            })
    void whatIsNoTimeIsUnreadable(String text) {
        assertEquals(TimeEntryProblem.UNREADABLE_TIME, refusal(text).type());
    }

    @Test
    void aTimeTheClockSkippedIsRefused() {
        assertEquals(
                TimeEntryProblem.TIME_IN_GAP, refusal("2026-03-29T02:30:00").type());
    }

    @Test
    void aTimeTheClockShowedTwiceIsRefusedWithBothOffsets() {
        Refusal refusal = refusal("2026-10-25T02:30:00");

        assertEquals(TimeEntryProblem.TIME_AMBIGUOUS, refusal.type());
        assertTrue(refusal.getMessage().contains("+02:00 or +01:00"), refusal.getMessage());
    }

    @Test
    void anythingElseIsRefusedWithoutBeingRepeated() {
        Refusal refusal = refusal("next Tuesday");

        assertEquals(TimeEntryProblem.UNREADABLE_TIME, refusal.type());
        assertEquals("string(12)", refusal.violations().get(0).rejected());
    }
}
