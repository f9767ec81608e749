package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.audit.member.IanaZone;
import dev.handover.chassis.input.PlainText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an entry says, apart from where it came from: the part that can be corrected, and that revisions keep.
 *
 * @param startedAt null where only a duration on a day is known
 * @param endedAt null while the timer runs, or where only a duration is known
 * @param day null where a start is known
 * @param seconds null while the timer runs
 */
@Schema(
        name = "TimeEntryContent",
        requiredProperties = {"activityId", "zone", "tags", "planned"},
        description = "What an entry says, apart from where it came from. What is not known is absent.",
        examples = EntryContent.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record EntryContent(
        UUID activityId,
        Instant startedAt,
        Instant endedAt,
        LocalDate day,
        @Schema(minimum = "0", maximum = "604800") Long seconds,
        @Schema(pattern = IanaZone.PATTERN, maxLength = 60) String zone,
        @Size(max = EntryRules.LONGEST_DESCRIPTION) String description,
        @Size(max = EntryRules.LONGEST_NAME) String client,
        @Size(max = EntryRules.LONGEST_NAME) String project,
        @Size(max = EntryRules.LONGEST_NAME) String task,
        @Size(max = EntryRules.MOST_TAGS) List<@Size(max = EntryRules.LONGEST_TAG) String> tags,
        Boolean billable,
        boolean planned) {

    static final String EXAMPLE = """
            {"activityId":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01","startedAt":"2026-03-02T08:00:00Z",\
            "endedAt":"2026-03-02T09:30:00Z","zone":"Europe/Berlin","description":"Send invoices",\
            "tags":["tool:Xero"],"planned":false}""";

    EntryContent {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** Reads a draft whose rules were checked: texts are stripped, blank ones are absent, times are cut to the second. */
    static EntryContent of(EntryDraft draft) {
        return of(
                draft.activityId(),
                draft.time(),
                draft.description(),
                draft.client(),
                draft.project(),
                draft.task(),
                draft.tags(),
                draft.billable(),
                draft.planned());
    }

    static EntryContent of(
            UUID activityId,
            EntryTime time,
            String description,
            String client,
            String project,
            String task,
            List<String> tags,
            Boolean billable,
            boolean planned) {
        Instant start = null;
        Instant end = null;
        LocalDate day = null;
        Long seconds = null;
        if (time instanceof EntryTime.Interval interval) {
            start = wholeSeconds(interval.startedAt());
            end = interval.endedAt() == null ? null : wholeSeconds(interval.endedAt());
            seconds = end == null ? null : end.getEpochSecond() - start.getEpochSecond();
        } else if (time instanceof EntryTime.OnDay onDay) {
            day = onDay.day();
            seconds = onDay.seconds();
        }
        return new EntryContent(
                activityId,
                start,
                end,
                day,
                seconds,
                time.zone().getId(),
                text(description),
                text(client),
                text(project),
                text(task),
                tags(tags),
                billable,
                planned);
    }

    private static Instant wholeSeconds(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }

    private static String text(String given) {
        return given == null || !PlainText.isVisible(given) ? null : given.strip();
    }

    private static List<String> tags(List<String> given) {
        List<String> tags = new ArrayList<>();
        for (String tag : given) {
            String text = text(tag);
            if (text != null && !tags.contains(text)) {
                tags.add(text);
            }
        }
        return tags;
    }

    EntryTime time() {
        ZoneId zoneId = ZoneId.of(zone);
        return startedAt == null
                ? new EntryTime.OnDay(day, seconds, zoneId)
                : new EntryTime.Interval(startedAt, endedAt, zoneId);
    }

    EntryContent on(UUID activity) {
        return new EntryContent(
                activity,
                startedAt,
                endedAt,
                day,
                seconds,
                zone,
                description,
                client,
                project,
                task,
                tags,
                billable,
                planned);
    }

    /**
     * What this content becomes when its source moves from one word to another: what the source changed follows it,
     * what a person corrected and the source left alone stays.
     */
    EntryContent following(EntryContent before, EntryContent after) {
        boolean timeMoved = !before.time().equals(after.time());
        return new EntryContent(
                follow(before.activityId, after.activityId, activityId),
                timeMoved ? after.startedAt : startedAt,
                timeMoved ? after.endedAt : endedAt,
                timeMoved ? after.day : day,
                timeMoved ? after.seconds : seconds,
                timeMoved ? after.zone : zone,
                follow(before.description, after.description, description),
                follow(before.client, after.client, client),
                follow(before.project, after.project, project),
                follow(before.task, after.task, task),
                follow(before.tags, after.tags, tags),
                follow(before.billable, after.billable, billable),
                before.planned == after.planned ? planned : after.planned);
    }

    private static <T> T follow(T before, T after, T present) {
        return Objects.equals(before, after) ? present : after;
    }

    /** The local days it touches, by the calendar of the given zone; none while the timer runs. */
    @JsonIgnore
    List<LocalDate> days(ZoneId calendar) {
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
    LocalDate localDay() {
        return startedAt == null ? day : startedAt.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** Where it stands among others: its start, or the first instant of its day. */
    Instant placedAt() {
        return startedAt == null ? DayPart.startOf(day, ZoneId.of(zone)) : startedAt;
    }
}
