package dev.handover.audit.timeentry.input;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.handover.audit.member.IanaZone;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.EntryTime;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time as a caller writes it: a start with an end or a duration, or a day with a duration. */
public record WrittenEntryTime(
        @Size(max = 40) String startedAt,
        @Size(max = 40) String endedAt,
        LocalDate day,

        @JsonDeserialize(using = SecondsReader.class)
        @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", maximum = "604800")
        Long seconds,

        @Schema(pattern = IanaZone.PATTERN, maxLength = 60) String zone) {

    /**
     * A time as it could have been written.
     *
     * @param endMoves leaves the end out, because new seconds will give it
     */
    public static WrittenEntryTime of(StoredTime time, boolean endMoves) {
        return new WrittenEntryTime(
                time.startedAt() == null ? null : time.startedAt().toString(),
                time.endedAt() == null || endMoves ? null : time.endedAt().toString(),
                time.day(),
                time.startedAt() == null ? time.seconds() : null,
                time.zone());
    }

    /** The zone that is named, or the fallback where none is. */
    public ZoneId zoneOr(ZoneId fallback) {
        return WrittenInstant.zone(zone, fallback);
    }

    /**
     * The time that is meant.
     *
     * @param in the zone of its local times
     * @throws dev.handover.chassis.problem.Refusal when it can't be read
     */
    public EntryTime in(ZoneId in) {
        Instant start = WrittenInstant.instant("startedAt", startedAt, in);
        Instant end = WrittenInstant.instant("endedAt", endedAt, in);
        if (start == null) {
            if (day == null || seconds == null || end != null) {
                throw EntryRules.refusal(
                        TimeEntryProblem.NO_TIME, "startedAt", "must be given, or `day` together with `seconds`", null);
            }
            return new EntryTime.OnDay(day, seconds, in);
        }
        if (day != null) {
            throw EntryRules.refusal(
                    TimeEntryProblem.NO_TIME, "day", "must be left out where `startedAt` is given", day);
        }
        if (end == null) {
            return new EntryTime.Interval(start, seconds == null ? null : ended(start, seconds), in);
        }
        if (seconds != null && !ended(start, seconds).equals(end)) {
            throw EntryRules.refusal(
                    TimeEntryProblem.DURATION_DISAGREES,
                    "seconds",
                    "must be endedAt − startedAt, or left out",
                    seconds);
        }
        return new EntryTime.Interval(start, end, in);
    }

    private static Instant ended(Instant start, long seconds) {
        // Beyond any rule, and within what an Instant can hold.
        return start.plusSeconds(Math.max(-1, Math.min(seconds, 1_000_000_000_000L)));
    }
}
