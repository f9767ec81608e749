package dev.handover.audit.timeentry.content;

import dev.handover.chassis.problem.ProblemType;

/** Why an entry can't be taken, changed or found. */
public enum TimeEntryProblem implements ProblemType {
    ENTRY_NOT_FOUND("entry-not-found", 404, "There is no such time entry."),
    ENTRY_REMOVED("entry-removed", 409, "The entry was removed by a person; its external id stays taken."),
    ENTRY_GONE("entry-gone", 409, "A later complete file no longer has the entry."),
    ENTRY_OF_ANOTHER_MEMBER("entry-of-another-member", 409, "The external id belongs to another member's entry."),
    END_BEFORE_START("end-before-start", 422, "Time ends no earlier than it starts."),
    LONGER_THAN_7_DAYS("longer-than-7-days", 422, "One entry lasts at most 7 days."),
    LONGER_THAN_A_DAY("longer-than-a-day", 422, "A duration on a day lasts at most 25 hours."),
    TOO_FAR_AHEAD("more-than-a-year-ahead", 422, "Time lies at most a year in the future."),
    TOO_LONG_AGO("before-1970", 422, "Time begins with 1970."),
    NO_TIME("no-time", 422, "An entry needs a start, or a day and its seconds."),
    DURATION_DISAGREES("duration-disagrees", 422, "Start, end and seconds do not agree on the duration."),
    UNREADABLE_TIME("unreadable-time", 422, "Times are RFC 3339, with an offset or with a zone beside."),
    TIME_IN_GAP("time-in-gap", 422, "The clock skipped this local time."),
    TIME_AMBIGUOUS("time-ambiguous", 422, "The clock showed this local time twice."),
    UNKNOWN_MEMBER("unknown-member", 422, "An entry belongs to a member of the workspace."),
    UNKNOWN_ACTIVITY("unknown-activity", 422, "An entry belongs to an activity of the workspace."),
    NO_ACTIVITY("no-activity", 422, "An entry needs an activity or words that name one."),
    TEXT_TOO_LONG("text-too-long", 422, "A text is longer than it may be."),
    UNSTORABLE_TEXT("unstorable-text", 422, "Texts hold no control characters and no half of a surrogate pair."),
    BLANK_ORIGIN("blank-origin", 422, "Source and external id, where they are given, are not blank."),
    TOO_MANY_TAGS("too-many-tags", 422, "An entry has at most 50 tags.");

    private final String slug;
    private final int status;
    private final String title;

    TimeEntryProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
