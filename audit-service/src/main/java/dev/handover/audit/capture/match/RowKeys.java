package dev.handover.audit.capture.match;

import static dev.handover.audit.timeentry.statement.Statement.minute;

import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.TextField;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Keys that are equal where two statements about one member agree in something; null where it can't be asked. */
final class RowKeys {

    /** Which side wrote minutes, so that seconds are not compared. */
    enum Exactness {
        /** Neither: seconds count. */
        SECONDS,
        ROWS_IN_MINUTES,
        ENTRIES_IN_MINUTES;

        boolean asksRow(Statement row) {
            return this != ROWS_IN_MINUTES || row.written().minutesOnly();
        }

        boolean asksEntry(Statement entry) {
            return this != ENTRIES_IN_MINUTES || entry.written().minutesOnly();
        }

        Instant cut(Instant instant) {
            return this == SECONDS ? instant : minute(instant);
        }
    }

    private RowKeys() {}

    /** The same contents but for some texts. */
    static String contents(UUID member, Statement said, Set<TextField> leftOut, Exactness exactness) {
        StoredTime time = said.time();
        return key(
                member,
                exactness.cut(time.startedAt()),
                exactness.cut(time.endedAt()),
                time.day(),
                time.startedAt() == null ? time.seconds() : null,
                said.planned(),
                TextField.key(said.text(), leftOut));
    }

    /** The same local times and words, in whatever zone they are read. */
    static String asWritten(UUID member, Statement said) {
        return said.written().localStart() == null
                ? null
                : key(
                        member,
                        said.written().localStart(),
                        said.written().localEnd(),
                        said.written().localEnd() == null ? said.time().seconds() : null,
                        TextField.key(said.text(), said.written().unsaid()));
    }

    /** The same minute of the start. */
    static String startMinute(UUID member, Statement said) {
        return said.time().startedAt() == null
                ? null
                : key(member, minute(said.time().startedAt()));
    }

    /** The same start. */
    static String start(UUID member, Statement said, Exactness exactness) {
        return said.time().startedAt() == null
                ? null
                : key(member, exactness.cut(said.time().startedAt()));
    }

    /** The same start and end. */
    static String interval(UUID member, Statement said, Exactness exactness) {
        return said.time().startedAt() == null
                ? null
                : key(
                        member,
                        exactness.cut(said.time().startedAt()),
                        exactness.cut(said.time().endedAt()));
    }

    /** The same start and description, or the same day and words. */
    static String startAndWords(UUID member, Statement said, Exactness exactness) {
        return said.time().startedAt() == null
                ? key(
                        member,
                        said.time().day(),
                        TextField.key(said.text(), said.written().unsaid()))
                : key(
                        member,
                        exactness.cut(said.time().startedAt()),
                        said.text().description());
    }

    /** The same day, client and project. */
    static String projectOfDay(UUID member, Statement said) {
        return key(
                member,
                said.time().localDay(),
                said.text().client(),
                said.text().project());
    }

    /** The same day. */
    static String day(UUID member, Statement said) {
        return key(member, said.time().localDay());
    }

    private static String key(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            String text = Objects.toString(part, "");
            // Lengths keep ("ab", "c") and ("a", "bc") apart.
            key.append(text.length()).append(':').append(text);
        }
        return key.toString();
    }
}
