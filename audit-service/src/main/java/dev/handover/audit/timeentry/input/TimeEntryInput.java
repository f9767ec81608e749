package dev.handover.audit.timeentry.input;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.EntryText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A time entry as a caller sends it. */
@Schema(
        name = "TimeEntryInput",
        description =
                "Time spent. Send `startedAt` with `endedAt` or `seconds` (with neither, a timer runs), or a `day` with its"
                        + " `seconds` where the start is unknown. The activity is `activityId`; without it, the first of"
                        + " `text`, `task`, `project` and `description` that is given names the activity, which is made"
                        + " where it is new.",
        properties = {
            @SchemaProperty(
                    name = "startedAt",
                    description =
                            "When it began: RFC 3339 with an offset, or a local time in `zone`. An offset without a colon"
                                    + " (`+0100`) and `24:00` for the end of the day are read too. Kept to the second.",
                    examples = "2026-03-02T09:00:00+01:00"),
            @SchemaProperty(
                    name = "endedAt",
                    description = "When it ended, exclusive; in the same forms as `startedAt`.",
                    examples = "2026-03-02T10:30:00+01:00"),
            @SchemaProperty(
                    name = "day",
                    description = "The local day of a duration whose start is unknown.",
                    examples = "2026-03-02"),
            @SchemaProperty(
                    name = "seconds",
                    description =
                            "The duration in seconds, up to 7 days; with a `day`, up to 90000: a day has 24 hours, or 25 when"
                                    + " clocks are put back. An ISO 8601 duration such as `PT1H30M` is accepted as a"
                                    + " string.",
                    examples = "5400"),
            @SchemaProperty(
                    name = "zone",
                    description = "IANA time zone that it was recorded in; the member's where absent.",
                    examples = "Europe/Berlin"),
            @SchemaProperty(name = "description", description = "What was done.", examples = "Send invoices"),
            @SchemaProperty(
                    name = "tags",
                    description = "Labels. A label `tool:<name>` says which tool was used.",
                    examples = "[\"tool:Xero\"]"),
            @SchemaProperty(name = "billable", description = "Whether a client pays for it; absent where unknown.")
        },
        examples = TimeEntryInput.EXAMPLE)
public record TimeEntryInput(
        @NotNull @Schema(description = "Whose time it is.", examples = "01928f3e-6b00-7aaa-8123-5c1d2e3f4a01")
        UUID memberId,

        @Schema(description = "What the time was spent on.") UUID activityId,

        @Size(max = EntryRules.LONGEST_NAME)
        @Schema(description = "The name of the activity, where its id is not known.", examples = "Bookkeeping")
        String text,

        @Valid @JsonUnwrapped WrittenEntryTime time,
        @Valid @JsonUnwrapped EntryText words,

        @Valid @JsonUnwrapped GivenOrigin origin,

        @Schema(
                description = "Whether the time is planned and not yet spent. Planned time counts in no sum.",
                defaultValue = "false")
        Boolean planned) {

    public static final String EXAMPLE = """
            {"memberId":"01928f3e-6b00-7aaa-8123-5c1d2e3f4a01","text":"Bookkeeping",\
            "startedAt":"2026-03-02T09:00:00+01:00","endedAt":"2026-03-02T10:30:00+01:00",\
            "description":"Send invoices","tags":["tool:Xero"],"source":"api","externalId":"2026-03-02/1"}""";

    /**
     * The activity's name by the rule above; empty where nothing names one.
     *
     * @throws dev.handover.chassis.problem.Refusal where {@code text} is longer than a name
     */
    public Optional<String> activityName() {
        EntryRules.checkText("text", text, EntryRules.LONGEST_NAME);
        return ActivityHint.firstName(Arrays.asList(text, words.task(), words.project(), words.description()));
    }

    /**
     * Reads the input as a draft.
     *
     * @param membersZone where the input names no zone
     * @throws dev.handover.chassis.problem.Refusal when its time can't be read
     */
    public EntryDraft draft(ZoneId membersZone) {
        return new EntryDraft(
                memberId,
                activityId,
                time.in(time.zoneOr(membersZone)),
                origin.origin(),
                words,
                Boolean.TRUE.equals(planned));
    }
}
