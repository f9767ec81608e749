package dev.handover.audit.timeentry.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.audit.member.IanaZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An {@link EntryTime} in fields, as it is stored and answered.
 *
 * @param startedAt null where only a duration on a day is known
 * @param endedAt null while the timer runs, or where only a duration is known
 * @param day null where a start is known
 * @param seconds null while the timer runs
 * @param zone the zone in which it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredTime(
        Instant startedAt,
        Instant endedAt,
        LocalDate day,
        @Schema(minimum = "0", maximum = "604800") Long seconds,
        @Schema(pattern = IanaZone.PATTERN, maxLength = 60) String zone) {

    /** The time cut to whole seconds. */
    public static StoredTime of(EntryTime time) {
        String zone = time.zone().getId();
        if (time instanceof EntryTime.OnDay onDay) {
            return new StoredTime(null, null, onDay.day(), onDay.seconds(), zone);
        }
        EntryTime.Interval interval = (EntryTime.Interval) time;
        Instant start = wholeSeconds(interval.startedAt());
        Instant end = interval.endedAt() == null ? null : wholeSeconds(interval.endedAt());
        Long seconds = end == null ? null : end.getEpochSecond() - start.getEpochSecond();
        return new StoredTime(start, end, null, seconds, zone);
    }

    private static Instant wholeSeconds(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }

    /** The time that these fields hold. */
    public EntryTime toTime() {
        return startedAt == null
                ? new EntryTime.OnDay(day, seconds, ZoneId.of(zone))
                : new EntryTime.Interval(startedAt, endedAt, ZoneId.of(zone));
    }

    /** The local days it touches, by the calendar of the given zone; none while the timer runs. */
    @JsonIgnore
    public List<LocalDate> days(ZoneId calendar) {
        if (startedAt == null) {
            return List.of(day);
        }
        return endedAt == null
                ? List.of()
                : DayPart.split(startedAt, endedAt, calendar).stream()
                        .map(DayPart::day)
                        .toList();
    }

    /** The local day it begins on, in its own zone. */
    public LocalDate localDay() {
        return startedAt == null ? day : startedAt.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** Where it stands among others: its start, or the first instant of its day. */
    public Instant placedAt() {
        return startedAt == null ? DayPart.startOf(day, ZoneId.of(zone)) : startedAt;
    }
}
