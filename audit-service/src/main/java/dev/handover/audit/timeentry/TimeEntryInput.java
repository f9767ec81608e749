package dev.handover.audit.timeentry;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.handover.audit.member.IanaZone;
import dev.handover.chassis.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time entry as a caller sends it. */
@Schema(
        name = "TimeEntryInput",
        description =
                "Time spent. Send `startedAt` with `endedAt` or `seconds` (with neither, a timer runs), or a `day` with its"
                        + " `seconds` where the start is unknown. The activity is `activityId`; without it, the first of"
                        + " `text`, `task`, `project` and `description` that is given names the activity, which is made"
                        + " where it is new.",
        examples = TimeEntryInput.EXAMPLE)
record TimeEntryInput(
        @NotNull @Schema(description = "Whose time it is.", examples = "01928f3e-6b00-7aaa-8123-5c1d2e3f4a01")
        UUID memberId,

        @Schema(description = "What the time was spent on.") UUID activityId,

        @Size(max = EntryRules.LONGEST_NAME)
        @Schema(description = "The name of the activity, where its id is not known.", examples = "Bookkeeping")
        String text,

        @Size(max = 40)
        @Schema(
                description = "When it began: RFC 3339 with an offset, or a local time in `zone`. Kept to the second.",
                examples = "2026-03-02T09:00:00+01:00")
        String startedAt,

        @Size(max = 40)
        @Schema(
                description = "When it ended, exclusive; in the same forms as `startedAt`.",
                examples = "2026-03-02T10:30:00+01:00")
        String endedAt,

        @Schema(description = "The local day of a duration whose start is unknown.", examples = "2026-03-02")
        LocalDate day,

        @JsonDeserialize(using = SecondsReader.class)
        @Schema(
                type = SchemaType.INTEGER,
                format = "int64",
                minimum = "0",
                maximum = "604800",
                description =
                        "The duration in seconds. An ISO 8601 duration such as `PT1H30M` is accepted as a string.",
                examples = "5400")
        Long seconds,

        @Schema(
                description = "IANA time zone that it was recorded in; the member's where absent.",
                pattern = IanaZone.PATTERN,
                maxLength = 60,
                examples = "Europe/Berlin")
        String zone,

        @Size(max = EntryRules.LONGEST_DESCRIPTION) @Schema(description = "What was done.", examples = "Send invoices")
        String description,

        @Size(max = EntryRules.LONGEST_NAME) String client,
        @Size(max = EntryRules.LONGEST_NAME) String project,
        @Size(max = EntryRules.LONGEST_NAME) String task,

        @Size(max = EntryRules.MOST_TAGS)
        @Schema(description = "Labels. A label `tool:<name>` says which tool was used.", examples = "[\"tool:Xero\"]")
        List<@NotNull @Size(max = EntryRules.LONGEST_TAG) String> tags,

        @Schema(description = "Whether a client pays for it; absent where unknown.")
        Boolean billable,

        @Size(min = 1, max = EntryRules.LONGEST_SOURCE)
        @Schema(description = "The tool it comes from.", defaultValue = "api", examples = "api")
        String source,

        @Size(min = 1, max = EntryRules.LONGEST_NAME)
        @Schema(
                description =
                        "The id of the entry in that tool. Sent again, the entry is found and not recorded twice.")
        String externalId,

        @Schema(
                description = "Whether the time is planned and not yet spent. Planned time counts in no sum.",
                defaultValue = "false")
        Boolean planned,

        @Schema(description = "How the time is known; STATED where absent.")
        Evidence evidence) {

    static final String EXAMPLE = """
            {"memberId":"01928f3e-6b00-7aaa-8123-5c1d2e3f4a01","text":"Bookkeeping",\
            "startedAt":"2026-03-02T09:00:00+01:00","endedAt":"2026-03-02T10:30:00+01:00",\
            "description":"Send invoices","tags":["tool:Xero"],"source":"api","externalId":"2026-03-02/1"}""";

    private static final String USUAL_SOURCE = "api";

    /** The activity's name by the rule above; null where nothing names one. */
    String activityName() {
        for (String words : new String[] {text, task, project, description}) {
            if (words != null && PlainText.isVisible(words)) {
                return words;
            }
        }
        return null;
    }

    /**
     * Reads the input as a draft.
     *
     * @param membersZone where the input names no zone
     * @throws dev.handover.chassis.problem.Refusal when its time can't be read
     */
    EntryDraft draft(ZoneId membersZone) {
        return new EntryDraft(
                memberId,
                activityId,
                time(WrittenTime.zone(zone, membersZone)),
                source == null ? USUAL_SOURCE : source,
                externalId,
                null,
                description,
                client,
                project,
                task,
                tags,
                billable,
                Boolean.TRUE.equals(planned),
                evidence == null ? Evidence.STATED : evidence,
                null);
    }

    private EntryTime time(ZoneId in) {
        return time(
                WrittenTime.instant("startedAt", startedAt, in),
                WrittenTime.instant("endedAt", endedAt, in),
                day,
                seconds,
                in);
    }

    static EntryTime time(Instant start, Instant end, LocalDate day, Long seconds, ZoneId zone) {
        if (start == null) {
            if (day == null || seconds == null || end != null) {
                throw EntryRules.refusal(
                        TimeEntryProblem.NO_TIME, "startedAt", "must be given, or `day` together with `seconds`", null);
            }
            return new EntryTime.OnDay(day, seconds, zone);
        }
        if (day != null) {
            throw EntryRules.refusal(
                    TimeEntryProblem.NO_TIME, "day", "must be left out where `startedAt` is given", day);
        }
        if (end == null) {
            return new EntryTime.Interval(start, seconds == null ? null : ended(start, seconds), zone);
        }
        if (seconds != null && !ended(start, seconds).equals(end)) {
            throw EntryRules.refusal(
                    TimeEntryProblem.DURATION_DISAGREES,
                    "seconds",
                    "must be endedAt − startedAt, or left out",
                    seconds);
        }
        return new EntryTime.Interval(start, end, zone);
    }

    private static Instant ended(Instant start, long seconds) {
        // Beyond any rule, and within what an Instant can hold.
        return start.plusSeconds(Math.max(-1, Math.min(seconds, 1_000_000_000_000L)));
    }
}
