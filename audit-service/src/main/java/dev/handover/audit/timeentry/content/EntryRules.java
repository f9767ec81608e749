package dev.handover.audit.timeentry.content;

import dev.handover.chassis.input.PlainText;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an entry may look like, wherever it comes from. */
public final class EntryRules {

    public static final int LONGEST_DESCRIPTION = 3_000;
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TAG = 100;
    public static final int LONGEST_SOURCE = 60;
    public static final int MOST_TAGS = 50;
    public static final Duration LONGEST = Duration.ofDays(7);
    /** As long as a local day can be: 24 hours, or 25 when clocks are put back. */
    public static final Duration LONGEST_ON_A_DAY = Duration.ofHours(25);

    public static final Duration FARTHEST_AHEAD = Duration.ofDays(366);

    private EntryRules() {}

    /**
     * Checks everything that a draft says by itself; whether its member and activity exist is asked elsewhere.
     *
     * @throws Refusal for the first rule it breaks
     */
    public static void check(EntryDraft draft, Instant now) {
        checkOrigin(draft.origin());
        checkContent(draft, now);
    }

    /** As {@link #check}, of the part that can be corrected: what an entry once came from stays as it is. */
    public static void checkContent(EntryDraft draft, Instant now) {
        checkTime(draft.time(), now);
        checkTexts(draft.text());
    }

    private static void checkOrigin(Origin origin) {
        checkId("source", origin.source(), LONGEST_SOURCE);
        if (origin.externalId() != null) {
            checkId("externalId", origin.externalId(), LONGEST_NAME);
        }
    }

    /** Entries whose ids say nothing would all be one entry, each overwriting the one before. */
    private static void checkId(String field, String id, int longest) {
        if (id == null || !PlainText.isVisible(id)) {
            throw refusal(TimeEntryProblem.BLANK_ORIGIN, field, "must hold a character that can be seen", id);
        }
        checkText(field, id, longest);
    }

    private static void checkTexts(EntryText text) {
        checkText("description", text.description(), LONGEST_DESCRIPTION);
        checkText("client", text.client(), LONGEST_NAME);
        checkText("project", text.project(), LONGEST_NAME);
        checkText("task", text.task(), LONGEST_NAME);
        if (text.tags().size() > MOST_TAGS) {
            throw refusal(TimeEntryProblem.TOO_MANY_TAGS, "tags", "must have at most " + MOST_TAGS, text.tags());
        }
        for (String tag : text.tags()) {
            checkText("tags", tag, LONGEST_TAG);
        }
    }

    private static void checkTime(EntryTime time, Instant now) {
        if (time instanceof EntryTime.OnDay onDay) {
            checkDistance("day", onDay.day(), now);
            if (onDay.seconds() < 0) {
                throw refusal(TimeEntryProblem.END_BEFORE_START, "seconds", "must be 0 or more", onDay.seconds());
            }
            if (onDay.seconds() > LONGEST_ON_A_DAY.toSeconds()) {
                throw refusal(
                        TimeEntryProblem.LONGER_THAN_A_DAY,
                        "seconds",
                        "must be at most 90000 with a day: it has 24 hours, or 25 when clocks are put back",
                        onDay.seconds());
            }
            return;
        }
        EntryTime.Interval interval = (EntryTime.Interval) time;
        checkDistance("startedAt", interval.startedAt().atZone(ZoneOffset.UTC).toLocalDate(), now);
        if (interval.endedAt() == null) {
            return;
        }
        if (interval.endedAt().isBefore(interval.startedAt())) {
            throw refusal(
                    TimeEntryProblem.END_BEFORE_START, "endedAt", "must not be before startedAt", interval.endedAt());
        }
        if (interval.endedAt().isAfter(interval.startedAt().plus(LONGEST))) {
            throw refusal(
                    TimeEntryProblem.LONGER_THAN_7_DAYS,
                    "endedAt",
                    "must be at most 7 days (604800 s) after the start",
                    interval.endedAt());
        }
    }

    private static void checkDistance(String field, LocalDate day, Instant now) {
        if (day.getYear() < 1970) {
            throw refusal(TimeEntryProblem.TOO_LONG_AGO, field, "must not be before 1970-01-01", day);
        }
        if (day.isAfter(now.plus(FARTHEST_AHEAD).atZone(ZoneOffset.UTC).toLocalDate())) {
            throw refusal(TimeEntryProblem.TOO_FAR_AHEAD, field, "must be at most a year from now", day);
        }
    }

    /** Checks a text that may be absent. */
    public static void checkText(String field, String text, int longest) {
        if (text == null) {
            return;
        }
        if (PlainText.length(text) > longest) {
            throw refusal(TimeEntryProblem.TEXT_TOO_LONG, field, "must have at most " + longest + " characters", text);
        }
        String rule = PlainText.rule(text);
        if (rule != null) {
            throw refusal(TimeEntryProblem.UNSTORABLE_TEXT, field, rule, text);
        }
    }

    /** A refusal about one field. */
    public static Refusal refusal(TimeEntryProblem problem, String field, String rule, Object rejected) {
        return problem.because(
                "`" + field + "` " + rule + ".", List.of(new Violation(field, rule, Violation.shapeOf(rejected))));
    }

    /** A refusal that names another entry. */
    public static Refusal refusal(TimeEntryProblem problem, String detail, UUID entryId) {
        return problem.because(detail, Map.of("entryId", entryId));
    }
}
