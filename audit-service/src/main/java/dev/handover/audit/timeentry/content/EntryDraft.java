package dev.handover.audit.timeentry.content;

import java.util.UUID;

/**
 * A time entry as it comes in, before any rule has looked at it.
 *
 * @param memberId whose time it is
 * @param activityId what it was spent on
 * @param time when
 * @param origin where it comes from
 * @param text what it says; missing tags are passed over
 * @param planned time intended (a calendar's meeting), not spent: kept apart from every sum
 */
public record EntryDraft(
        UUID memberId, UUID activityId, EntryTime time, Origin origin, EntryText text, boolean planned) {

    public EntryDraft {
        text = text.withoutMissingTags();
    }

    /** The same draft on an activity. */
    public EntryDraft on(UUID activity) {
        return new EntryDraft(memberId, activity, time, origin, text, planned);
    }
}
