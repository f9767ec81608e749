package dev.handover.audit.timeentry.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.StoredTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a source says of an entry at one time.
 *
 * @param activityId the activity that it names; null where the texts name it
 * @param time when the time was spent
 * @param text what it says in words, tidied
 * @param planned whether the time is planned and not yet spent
 * @param written how it was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
        UUID activityId,
        @JsonUnwrapped StoredTime time,
        @JsonUnwrapped EntryText text,
        boolean planned,
        @JsonUnwrapped Written written) {

    public Statement {
        time = StoredTime.of(time.toTime());
        written = written == null ? Written.FULLY : written;
    }

    /** What a source says that names an entry by its id: of an empty text it has no word. */
    public static Statement of(EntryContent content) {
        return new Statement(
                content.activityId(),
                content.time(),
                content.text(),
                content.planned(),
                Written.FULLY.without(TextField.emptyIn(content.text())));
    }

    /** As it stands in the entry, on an activity. */
    public EntryContent content(UUID activity) {
        return new EntryContent(activity, time, text, planned);
    }

    /** The draft with what is known of its entry. */
    public EntryDraft completing(EntryDraft draft) {
        return new EntryDraft(draft.memberId(), draft.activityId(), time.toTime(), draft.origin(), text, planned);
    }

    @JsonIgnore
    public boolean isRunning() {
        return time.startedAt() != null && time.endedAt() == null;
    }

    /** Whether two statements say the same as exactly, whatever activity they name. */
    public boolean says(Statement other) {
        return isLike(other)
                && written.minutesOnly() == other.written.minutesOnly()
                && written.unsaid().equals(other.written.unsaid());
    }

    /** Whether two statements say the same, however exactly. */
    boolean isLike(Statement other) {
        return hasTimeOf(other)
                && planned == other.planned
                && TextField.key(text, Set.of()).equals(TextField.key(other.text, Set.of()));
    }

    private boolean hasTimeOf(Statement other) {
        return Objects.equals(time.startedAt(), other.time.startedAt())
                && Objects.equals(time.endedAt(), other.time.endedAt())
                && Objects.equals(time.day(), other.time.day())
                && Objects.equals(time.seconds(), other.time.seconds());
    }

    /**
     * What is known of an entry once this is said of it too. What was known more exactly stays so: seconds where this
     * has minutes, texts of which this has no word.
     *
     * @param before what was known until then; null where nothing was
     */
    public Statement after(Statement before) {
        if (before == null) {
            return this;
        }
        boolean sameTime = hasTimeOf(before) || isLessExactThan(before);
        Set<TextField> stillUnsaid = EnumSet.noneOf(TextField.class);
        stillUnsaid.addAll(written.unsaid());
        stillUnsaid.retainAll(before.written.unsaid());
        return new Statement(
                activityId,
                sameTime ? before.time : time,
                TextField.filled(text, written.unsaid(), before.text),
                planned,
                (sameTime ? before.written : written).without(stillUnsaid));
    }

    private boolean isLessExactThan(Statement other) {
        return written.minutesOnly()
                && !other.written.minutesOnly()
                && time.startedAt() != null
                && Objects.equals(minute(time.startedAt()), minute(other.time.startedAt()))
                && Objects.equals(minute(time.endedAt()), minute(other.time.endedAt()));
    }

    /** The minute an instant lies in; null stays null. */
    public static Instant minute(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
