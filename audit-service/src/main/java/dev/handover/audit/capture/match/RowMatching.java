package dev.handover.audit.capture.match;

import dev.handover.audit.capture.match.Match.Kind;
import dev.handover.audit.capture.match.RowKeys.Exactness;
import dev.handover.audit.timeentry.statement.KnownEntry;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.TextField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out which rows of some days are entries already known. A row is a known entry on evidence only: the tool's own
 * id, the same contents as far as both say them, a statement that was made before, a timer that ran and ended. Rows and
 * entries are compared as multisets, so two identical rows need two identical entries. What is left over is a new entry;
 * where it begins like a known one and says something else, it is {@link Kind#SIMILAR}: a question.
 *
 * <p>Each step looks every row up once, so any number of rows takes linear time.
 */
public final class RowMatching {

    private static final Set<TextField> NONE = Set.of();

    private final List<KnownEntry> known;
    private final Set<UUID> taken = new HashSet<>();
    private final Map<Integer, Match> matches = new HashMap<>();
    /** Of which projects of a day the file holds rows that are known as they are. */
    private final Set<String> held = new HashSet<>();

    private final SimilarRows similar;
    private List<FileRow> open;

    private RowMatching(List<FileRow> rows, List<KnownEntry> known, SimilarRows similar) {
        this.similar = similar;
        this.open = new ArrayList<>(rows);
        // What stands is matched before what was removed, and always in one order.
        this.known = known.stream()
                .sorted(Comparator.comparing(KnownEntry::standing).thenComparing(KnownEntry::entryId))
                .toList();
    }

    /**
     * Matches rows.
     *
     * @param rows of whole days of members, in the file's order
     * @param known the entries of the file's tool about these days, without those that other rows of the file are
     * @param similar what is known about similar rows
     * @return one match per row, in the same order
     */
    public static List<Match> match(List<FileRow> rows, List<KnownEntry> known, SimilarRows similar) {
        RowMatching matching = new RowMatching(rows, known, similar);
        matching.pair(FileRow::externalId, KnownEntry::externalId);
        matching.sameContents();
        matching.saidBefore();
        matching.inAnotherZone();
        matching.timers();
        matching.similar();
        matching.recordedOtherwise();
        matching.open.forEach(row -> matching.matches.put(row.number(), new Match(row, null, Kind.NEW)));
        return rows.stream().map(row -> matching.matches.get(row.number())).toList();
    }

    /** The same contents, as far as both sides say them, those who say most first. */
    private void sameContents() {
        List<Set<TextField>> inRows = unsaid(open, FileRow::statement);
        List<Set<TextField>> inEntries = unsaid(known, KnownEntry::said);
        for (Exactness exactness : Exactness.values()) {
            for (Set<TextField> ofRow : inRows) {
                for (Set<TextField> ofEntry : inEntries) {
                    Set<TextField> leftOut = union(ofRow, ofEntry);
                    pair(
                            row -> exactness.asksRow(row.statement())
                                            && row.statement()
                                                    .written()
                                                    .unsaid()
                                                    .equals(ofRow)
                                    ? RowKeys.contents(row.memberId(), row.statement(), leftOut, exactness)
                                    : null,
                            entry -> exactness.asksEntry(entry.said())
                                            && entry.said().written().unsaid().equals(ofEntry)
                                    ? RowKeys.contents(entry.memberId(), entry.said(), leftOut, exactness)
                                    : null);
                }
            }
        }
        matches.values()
                .forEach(match -> held.add(
                        RowKeys.projectOfDay(match.row().memberId(), match.row().statement())));
    }

    /** What the source said of an entry before it said something else: an older file, or one that says less. */
    private void saidBefore() {
        Map<String, Deque<KnownEntry>> before = new HashMap<>();
        for (KnownEntry entry : known) {
            if (entry.stands() || entry.standing() == KnownEntry.Standing.GONE) {
                for (Statement other : entry.others()) {
                    before.computeIfAbsent(exactly(entry.memberId(), other), none -> new ArrayDeque<>())
                            .add(entry);
                }
            }
        }
        pairWith(before, row -> exactly(row.memberId(), row.statement()));
    }

    private static String exactly(UUID member, Statement said) {
        return RowKeys.contents(member, said, NONE, Exactness.SECONDS);
    }

    /** The same local times in the same words, read in another zone than before. */
    private void inAnotherZone() {
        pair(
                row -> RowKeys.asWritten(row.memberId(), row.statement()),
                entry -> entry.stands() ? RowKeys.asWritten(entry.memberId(), entry.said()) : null);
    }

    /**
     * A timer that ran and ended since, or the other way round where the file is the older one; only where nothing else
     * began in that minute, or any of them could be the timer.
     */
    private void timers() {
        Map<String, List<KnownEntry>> entries = known.stream()
                .filter(entry -> entry.stands() && !taken.contains(entry.entryId()))
                .filter(entry -> entry.said().time().startedAt() != null)
                .collect(Collectors.groupingBy(entry -> RowKeys.startMinute(entry.memberId(), entry.said())));
        Map<String, Long> rows = open.stream()
                .filter(row -> row.statement().time().startedAt() != null)
                .collect(Collectors.groupingBy(
                        row -> RowKeys.startMinute(row.memberId(), row.statement()), Collectors.counting()));
        Map<String, Deque<KnownEntry>> timers = new HashMap<>();
        for (FileRow row : open) {
            String key = RowKeys.startMinute(row.memberId(), row.statement());
            List<KnownEntry> candidates = entries.getOrDefault(key, List.of());
            if (candidates.size() == 1
                    && rows.get(key) == 1
                    && isOneTimer(row.statement(), candidates.get(0).said())) {
                timers.put(key, new ArrayDeque<>(candidates));
            }
        }
        pairWith(timers, row -> RowKeys.startMinute(row.memberId(), row.statement()));
    }

    private static boolean isOneTimer(Statement row, Statement entry) {
        boolean inMinutes = row.written().minutesOnly() || entry.written().minutesOnly();
        if (!(row.isRunning() || entry.isRunning())
                || !(inMinutes || row.time().startedAt().equals(entry.time().startedAt()))) {
            return false;
        }
        if (row.isRunning() && entry.isRunning()) {
            return true;
        }
        Statement running = row.isRunning() ? row : entry;
        Statement ended = row.isRunning() ? entry : row;
        boolean lasted = ended.time().endedAt().isAfter(ended.time().startedAt());
        Set<TextField> silent =
                union(union(running.written().unsaid(), ended.written().unsaid()), TextField.emptyIn(running.text()));
        return lasted && TextField.key(running.text(), silent).equals(TextField.key(ended.text(), silent));
    }

    /** What begins like a known entry: first what ends alike, then what says the same, then the rest. */
    private void similar() {
        for (SimilarKey key : List.<SimilarKey>of(RowKeys::interval, RowKeys::startAndWords, RowKeys::start)) {
            for (Exactness exactness : Exactness.values()) {
                pairSimilar(exactness, key);
            }
        }
    }

    /** A key by which rows and entries are similar. */
    @FunctionalInterface
    private interface SimilarKey {
        String of(UUID member, Statement said, Exactness exactness);
    }

    private void pairSimilar(Exactness exactness, SimilarKey key) {
        Map<String, Deque<KnownEntry>> entries = free(entry -> entry.stands() && exactness.asksEntry(entry.said())
                ? key.of(entry.memberId(), entry.said(), exactness)
                : null);
        Map<String, Integer> asked = new HashMap<>();
        List<FileRow> left = new ArrayList<>();
        for (FileRow row : open) {
            String at = exactness.asksRow(row.statement()) ? key.of(row.memberId(), row.statement(), exactness) : null;
            Deque<KnownEntry> alike = at == null ? null : entries.get(at);
            KnownEntry entry = nextFree(alike);
            if (entry == null || similar.areFurther() || similar.areBesides(entry)) {
                left.add(row);
            } else if (similar.areKnown() || (similar.isDated() && isHeldAgain(entry))) {
                take(row, entry);
            } else if (asked.merge(at, 1, Integer::sum) <= alike.size()) {
                matches.put(row.number(), new Match(row, null, Kind.SIMILAR));
            } else {
                left.add(row);
            }
        }
        open = left;
    }

    /**
     * Whether the file holds the entry's project on that day again, since other rows of it are known entries as they are:
     * then it is another export of the same time, in which this row was changed, and not another part of it.
     */
    private boolean isHeldAgain(KnownEntry entry) {
        return held.contains(RowKeys.projectOfDay(entry.memberId(), entry.said()));
    }

    /** A duration on a day of which intervals are known, or an interval on a day of which durations are. */
    private void recordedOtherwise() {
        if (similar.isComplete() || similar.areFurther()) {
            return;
        }
        Set<String> intervals = new HashSet<>();
        Set<String> durations = new HashSet<>();
        for (KnownEntry entry : known) {
            if (entry.stands() && !taken.contains(entry.entryId()) && !similar.areBesides(entry)) {
                (entry.said().time().startedAt() == null ? durations : intervals)
                        .add(RowKeys.day(entry.memberId(), entry.said()));
            }
        }
        List<FileRow> left = new ArrayList<>();
        for (FileRow row : open) {
            boolean onDay = row.statement().time().startedAt() == null;
            if ((onDay ? intervals : durations).contains(RowKeys.day(row.memberId(), row.statement()))) {
                Kind kind = similar.areKnown() ? Kind.RECORDED_OTHERWISE : Kind.SIMILAR;
                matches.put(row.number(), new Match(row, null, kind));
            } else {
                left.add(row);
            }
        }
        open = left;
    }

    /** Pairs rows and entries of equal keys in order; where a key is null there is no pair. */
    private void pair(Function<FileRow, String> rowKey, Function<KnownEntry, String> entryKey) {
        if (!open.isEmpty() && taken.size() < known.size()) {
            pairWith(free(entryKey), rowKey);
        }
    }

    private void pairWith(Map<String, Deque<KnownEntry>> entries, Function<FileRow, String> rowKey) {
        List<FileRow> left = new ArrayList<>();
        for (FileRow row : open) {
            String key = rowKey.apply(row);
            KnownEntry entry = key == null ? null : nextFree(entries.get(key));
            if (entry == null) {
                left.add(row);
            } else {
                take(row, entry);
            }
        }
        open = left;
    }

    private Map<String, Deque<KnownEntry>> free(Function<KnownEntry, String> entryKey) {
        Map<String, Deque<KnownEntry>> byKey = new HashMap<>();
        for (KnownEntry entry : known) {
            String key = taken.contains(entry.entryId()) ? null : entryKey.apply(entry);
            if (key != null) {
                byKey.computeIfAbsent(key, none -> new ArrayDeque<>()).add(entry);
            }
        }
        return byKey;
    }

    private KnownEntry nextFree(Deque<KnownEntry> entries) {
        while (entries != null
                && !entries.isEmpty()
                && taken.contains(entries.peek().entryId())) {
            entries.remove();
        }
        return entries == null ? null : entries.peek();
    }

    private void take(FileRow row, KnownEntry entry) {
        taken.add(entry.entryId());
        matches.put(row.number(), new Match(row, entry, Kind.KNOWN));
    }

    /** Which texts are not said, the fewest first. */
    private static <T> List<Set<TextField>> unsaid(List<T> all, Function<T, Statement> said) {
        return all.stream()
                .map(one -> said.apply(one).written().unsaid())
                .distinct()
                .sorted(Comparator.comparing(Set::size))
                .toList();
    }

    private static Set<TextField> union(Set<TextField> one, Set<TextField> other) {
        Set<TextField> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
