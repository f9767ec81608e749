package dev.handover.audit.timeentry.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an entry says, apart from where it came from: the part that can be corrected, and that revisions keep.
 *
 * @param time when
 * @param text in words
 */
@Schema(
        name = "TimeEntryContent",
        requiredProperties = {"activityId", "zone", "tags", "planned"},
        description = "What an entry says, apart from where it came from. What is not known is absent.",
        examples = EntryContent.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryContent(
        UUID activityId,
        @JsonUnwrapped StoredTime time,
        @JsonUnwrapped EntryText text,
        boolean planned) {

    public static final String EXAMPLE = """
            {"activityId":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01","startedAt":"2026-03-02T08:00:00Z",\
            "endedAt":"2026-03-02T09:30:00Z","zone":"Europe/Berlin","description":"Send invoices",\
            "tags":["tool:Xero"],"planned":false}""";

    /** Reads a draft whose rules were checked: texts are stripped, blank ones are absent, times are cut to the second. */
    public static EntryContent of(EntryDraft draft) {
        return new EntryContent(
                draft.activityId(), StoredTime.of(draft.time()), draft.text().tidy(), draft.planned());
    }

    public EntryContent on(UUID activity) {
        return new EntryContent(activity, time, text, planned);
    }

    /**
     * What this content becomes when its source moves from one word to another: what the source changed follows it,
     * what a person corrected and the source left alone stays.
     */
    public EntryContent following(EntryContent before, EntryContent after) {
        return new EntryContent(
                follow(before.activityId, after.activityId, activityId),
                before.time.toTime().equals(after.time.toTime()) ? time : after.time,
                text.following(before.text, after.text),
                follow(before.planned, after.planned, planned));
    }

    public static <T> T follow(T before, T after, T present) {
        return Objects.equals(before, after) ? present : after;
    }
}
