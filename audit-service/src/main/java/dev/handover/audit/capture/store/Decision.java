package dev.handover.audit.capture.store;

import dev.handover.audit.capture.match.FileRow;
import dev.handover.audit.capture.match.Match;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.RecordingStatements.Recorded;
import dev.handover.audit.timeentry.content.Outcome;
import java.util.UUID;

/** What became of rows, in a code for programs and in words. */
public final class Decision {

    /** The code of rows that begin like known entries and say something else. */
    public static final String SIMILAR = "similar";

    private Decision() {}

    public static Decided of(Match match, Recorded recorded) {
        Outcome outcome = recorded.outcome();
        Outcome.Problem problem = outcome.problem();
        int number = match.row().number();
        if (problem != null) {
            return new Decided(
                    number,
                    null,
                    outcome.kind(),
                    problem.slug(),
                    problem.title() + " " + problem.detail(),
                    outcome.entryId());
        }
        if (match.kind() == Match.Kind.SIMILAR) {
            return new Decided(
                    number,
                    null,
                    outcome.kind(),
                    SIMILAR,
                    "An entry that is known begins alike and says something else: answer `similar` with SAME if that entry was"
                            + " changed in the tool, with FURTHER if this is another one.",
                    outcome.entryId());
        }
        if (recorded.isOverruled()) {
            return new Decided(
                    number,
                    null,
                    outcome.kind(),
                    "older-than-known",
                    "The entry says something else, because that was said later or under the entry's own id.",
                    outcome.entryId());
        }
        return new Decided(number, null, outcome.kind(), null, null, outcome.entryId());
    }

    /** An answer came after this row was looked at, or another import in between. */
    public static Decided similarSince(FileRow row) {
        return rejected(
                row.number(),
                SIMILAR,
                "An entry that was recorded since the preview begins alike and says something else: send the file again and"
                        + " answer `similar`.");
    }

    public static Decided recordedOtherwise(FileRow row) {
        return new Decided(
                row.number(),
                null,
                Outcome.Kind.UNCHANGED,
                "recorded-otherwise",
                "The tool's time on that day is recorded already, as a duration on the day or as intervals: not recorded twice.",
                null);
    }

    /** An entry that the file no longer has. */
    public static Decided removed(int number, UUID entry, Outcome.Kind outcome) {
        return outcome == Outcome.Kind.REMOVED
                ? new Decided(number, null, outcome, null, null, entry)
                : new Decided(
                        number,
                        null,
                        Outcome.Kind.UNCHANGED,
                        "older-than-known",
                        "It stays: something was said of the entry later, or under its own id, or it is gone already.",
                        entry);
    }

    /** A row outside of what the sender says that the file holds. */
    public static Decided outsideMirror(FileRow row) {
        return rejected(
                row.number(),
                "outside-mirror",
                "The row lies outside of the days and people that the file was sent for: send it for more, or without `mode`.");
    }

    public static Decided rejected(int number, String code, String reason) {
        return new Decided(number, null, Outcome.Kind.REJECTED, code, reason, null);
    }

    /** The entry that a preview would have made is gone with its transaction. */
    public static Decided withoutNewEntry(Decided row) {
        return row.outcome() == Outcome.Kind.CREATED
                ? new Decided(row.number(), null, row.outcome(), row.code(), row.reason(), null)
                : row;
    }
}
