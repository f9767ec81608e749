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
