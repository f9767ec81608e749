package dev.handover.audit.timeentry.statement;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Entries that files brought without an id, looked up by what comes with one: the same member, start and end, as exactly
 * as the file had them, and the same words where there is a choice. Each is found once.
 */
public final class SameTime {

    private final Map<String, Deque<KnownEntry>> byTime = new HashMap<>();
    private final Set<UUID> found = new HashSet<>();

    public SameTime(List<KnownEntry> known) {
        for (KnownEntry entry : known) {
            if (entry.stands()
                    && entry.externalId() == null
                    && entry.said().time().startedAt() != null) {
                boolean minutes = entry.said().written().minutesOnly();
                byTime.computeIfAbsent(key(entry.memberId(), entry.said(), minutes), none -> new ArrayDeque<>())
                        .add(entry);
            }
        }
    }

    /** The entry that a statement is about; empty where none is left. */
    public Optional<UUID> find(UUID memberId, Statement statement) {
        if (statement.time().startedAt() == null) {
            return Optional.empty();
        }
        Set<TextField> unsaid = statement.written().unsaid();
        String words = TextField.key(statement.text(), unsaid);
        KnownEntry best = null;
        for (boolean minutes : new boolean[] {false, true}) {
            for (KnownEntry entry : byTime.getOrDefault(key(memberId, statement, minutes), new ArrayDeque<>())) {
                if (found.contains(entry.entryId())) {
                    continue;
                }
                if (TextField.key(entry.said().text(), unsaid).equals(words)) {
                    found.add(entry.entryId());
                    return Optional.of(entry.entryId());
                }
                best = best == null ? entry : best;
            }
        }
        if (best != null) {
            found.add(best.entryId());
        }
        return Optional.ofNullable(best).map(KnownEntry::entryId);
    }

    private static String key(UUID member, Statement statement, boolean minutes) {
        Instant start = statement.time().startedAt();
        Instant end = statement.time().endedAt();
        return minutes
                ? "minute " + member + ' ' + Statement.minute(start) + ' ' + Objects.toString(Statement.minute(end))
                : "second " + member + ' ' + start + ' ' + end;
    }
}
