package dev.handover.audit.timeentry.spent;

import dev.handover.audit.timeentry.content.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Time that was spent and has ended: neither planned, nor running, nor removed.
 *
 * @param project null where none is known
 * @param startedAt null where only a duration on a day is known
 * @param endedAt null where only a duration on a day is known
 * @param day null where a start is known
 */
public record SpentTime(
        UUID memberId,
        UUID activityId,
        String project,
        Instant startedAt,
        Instant endedAt,
        LocalDate day,
        long seconds,
        Evidence evidence) {}
