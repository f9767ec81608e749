package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.EntryTime;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.content.TimeEntrySnapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds out which rows of one group are entries already known, though exports name no identities.
 *
 * <p>Rows and known entries are compared as multisets: a row with an entry's exact contents is that entry, and takes it
 * away from the others, so two identical rows need two identical entries. What is left over on both sides and starts
 * alike is paired by the same end, then the same text, then in order: those were changed in the tool. Rows left without an entry are new.
 * Each step looks every row up once, so a group of any size takes linear time.
 */
public final class GroupMatching {

    /**
     * A row and the entry it is.
     *
     * @param row the exported row
     * @param known the entry; null when the row is new
     * @param externalId the entry's identity, or the one the new entry gets
     * @param same whether the entry stands and says what the row says, as exactly as the row says it
     */
    public record Match(ExportedRow row, TimeEntrySnapshot known, String externalId, boolean same) {}

    private final Function<ExportedRow, UUID> members;
    private final Map<Integer, Match> matches = new HashMap<>();
    private final List<TimeEntrySnapshot> known;
    private final Set<UUID> taken = new HashSet<>();
    private List<ExportedRow> open;

    private GroupMatching(List<ExportedRow> rows, List<TimeEntrySnapshot> known, Function<ExportedRow, UUID> members) {
        this.open = new ArrayList<>(rows);
        // What stands is matched before what was removed, and in the order in which it once came.
        this.known = known.stream()
                .sorted(Comparator.comparing(TimeEntrySnapshot::removed).thenComparingInt(GroupMatching::ordinal))
                .toList();
        this.members = members;
    }

    /**
     * Matches the rows of one group.
     *
     * @param rows of one group, in the file's order
     * @param known the entries recorded for that group
     * @param members whose time a row is
     * @return one match per row, in the same order
     */
    public static List<Match> match(
            List<ExportedRow> rows, List<TimeEntrySnapshot> known, Function<ExportedRow, UUID> members) {
        GroupMatching matching = new GroupMatching(rows, known, members);
        matching.sameContents();
        matching.changedContents();
        int ordinal = known.stream().mapToInt(GroupMatching::ordinal).max().orElse(0);
        for (ExportedRow row : matching.open) {
            ordinal++;
            matching.matches.put(row.number(), new Match(row, null, row.group() + "#" + ordinal, false));
        }
        return rows.stream().map(row -> matching.matches.get(row.number())).toList();
    }

    private void sameContents() {
        pair(row -> contents(row, false), entry -> contents(entry, false), true);
        // An export without seconds says the same of an entry whose seconds are known.
        pair(row -> row.minutesOnly() ? contents(row, true) : null, entry -> contents(entry, true), true);
    }

    private void changedContents() {
        pairStanding(
                row -> key(second(row), row.time().endedAt(), row.time().seconds()),
                entry -> key(second(entry), end(entry), seconds(entry)));
        pairStanding(
                row -> key(second(row), row.text().description()),
                entry -> key(second(entry), entry.text().description()));
        pairStanding(row -> key(second(row)), entry -> key(second(entry)));
        // One of the two exports wrote no seconds: the minute is all they can agree on.
        pairStanding(
                row -> row.minutesOnly() ? key(cut(row.time().endedAt(), true)) : null,
                entry -> key(cut(end(entry), true)));
        pairStanding(
                row -> row.minutesOnly() ? key(row.text().description()) : null,
                entry -> key(entry.text().description()));
        pairStanding(
                row -> key(row.text().description()),
                entry -> second(entry) == 0 ? key(entry.text().description()) : null);
    }

    /** What was removed comes back only by its exact contents: another row of that minute is another entry. */
    private void pairStanding(Function<ExportedRow, String> rowKey, Function<TimeEntrySnapshot, String> entryKey) {
        pair(rowKey, entry -> entry.removed() ? null : entryKey.apply(entry), false);
    }

    /** Pairs rows and entries of equal keys in order; where a key is null there is no pair. */
    private void pair(
            Function<ExportedRow, String> rowKey, Function<TimeEntrySnapshot, String> entryKey, boolean same) {
        if (open.isEmpty() || taken.size() == known.size()) {
            return;
        }
        Map<String, Deque<TimeEntrySnapshot>> byKey = new HashMap<>();
        for (TimeEntrySnapshot entry : known) {
            String key = taken.contains(entry.entryId()) ? null : entryKey.apply(entry);
            if (key != null) {
                byKey.computeIfAbsent(key, none -> new ArrayDeque<>()).add(entry);
            }
        }
        List<ExportedRow> left = new ArrayList<>();
        for (ExportedRow row : open) {
            String key = rowKey.apply(row);
            Deque<TimeEntrySnapshot> entries = key == null ? null : byKey.get(key);
            if (entries == null || entries.isEmpty()) {
                left.add(row);
                continue;
            }
            TimeEntrySnapshot entry = entries.remove();
            taken.add(entry.entryId());
            matches.put(row.number(), new Match(row, entry, entry.origin().externalId(), same && !entry.removed()));
        }
        open = left;
    }

    private String contents(ExportedRow row, boolean minutes) {
        StoredTime time = row.time();
        return key(
                members.apply(row),
                cut(time.startedAt(), minutes),
                cut(time.endedAt(), minutes),
                time.day(),
                time.seconds(),
                inAnyOrder(row.text()));
    }

    private static String contents(TimeEntrySnapshot entry, boolean minutes) {
        return key(
                entry.memberId(),
                cut(start(entry), minutes),
                cut(end(entry), minutes),
                entry.time() instanceof EntryTime.OnDay onDay ? onDay.day() : null,
                seconds(entry),
                inAnyOrder(entry.text()));
    }

    /** A text as it compares: two that differ in the order of their tags say the same. */
    private static String inAnyOrder(EntryText text) {
        return key(
                text.description(),
                text.client(),
                text.project(),
                text.task(),
                text.tags().stream().distinct().sorted().toList(),
                text.billable());
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

    private static Instant cut(Instant instant, boolean minutes) {
        return instant == null || !minutes ? instant : instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant start(TimeEntrySnapshot entry) {
        return entry.time() instanceof EntryTime.Interval interval ? interval.startedAt() : null;
    }

    private static Instant end(TimeEntrySnapshot entry) {
        return entry.time() instanceof EntryTime.Interval interval ? interval.endedAt() : null;
    }

    private static Long seconds(TimeEntrySnapshot entry) {
        return entry.time() instanceof EntryTime.OnDay onDay ? onDay.seconds() : null;
    }

    private static long second(ExportedRow row) {
        return row.time().startedAt() == null ? 0 : row.time().startedAt().getEpochSecond() % 60;
    }

    private static long second(TimeEntrySnapshot entry) {
        Instant start = start(entry);
        return start == null ? 0 : start.getEpochSecond() % 60;
    }

    private static int ordinal(TimeEntrySnapshot entry) {
        String id = entry.origin().externalId() == null ? "" : entry.origin().externalId();
        try {
            return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
        } catch (NumberFormatException foreign) {
            return 0;
        }
    }
}
