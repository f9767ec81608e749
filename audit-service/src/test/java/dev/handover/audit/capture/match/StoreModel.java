package dev.handover.audit.capture.match;

import dev.handover.audit.timeentry.content.EntryTextFixture;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.statement.KnownEntry;
import dev.handover.audit.timeentry.statement.KnownEntry.Standing;
import dev.handover.audit.timeentry.statement.Saying;
import dev.handover.audit.timeentry.statement.Sayings;
import dev.handover.audit.timeentry.statement.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the database holds of entries that files brought, in memory, so that thousands of files can be tried: the matching
 * and the putting together are the service's own.
 */
final class StoreModel {

    private record Made(int importNumber, UUID entry, int number, Statement statement, Instant saidAt) {}

    /** Nothing says anything of the entry any more: no row is like it. */
    private static final Statement NOTHING = new Statement(
            null,
            new StoredTime(Instant.EPOCH, Instant.EPOCH, null, null, "UTC"),
            EntryTextFixture.text().build(),
            false,
            null);

    private final Map<UUID, UUID> memberOf = new LinkedHashMap<>();
    private final List<Made> made = new ArrayList<>();
    private int imports;
    private int similar;

    /**
     * Records a file; rows that are a question are recorded as further entries.
     *
     * @return the number by which it can be taken back
     */
    int send(List<FileRow> rows, ImportOptions.Similar answer, Instant exportedAt) {
        int number = ++imports;
        Instant receivedAt = Instant.EPOCH.plusSeconds(number);
        List<KnownEntry> known = memberOf.keySet().stream().map(this::known).toList();
        for (Match match : RowMatching.match(rows, known, new SimilarRows(answer, exportedAt, false))) {
            similar += match.kind() == Match.Kind.SIMILAR ? 1 : 0;
            UUID entry = match.entry() == null
                    ? new UUID(7, memberOf.size())
                    : match.entry().entryId();
            memberOf.put(entry, match.row().memberId());
            Sayings.Added added = sayings(entry).plus(match.row().statement(), exportedAt, receivedAt);
            made.add(new Made(number, entry, added.number(), match.row().statement(), added.saidAt()));
        }
        return number;
    }

    void takeBack(int importNumber) {
        made.removeIf(one -> one.importNumber() == importNumber);
    }

    /** How many rows were a question so far. */
    int similar() {
        return similar;
    }

    /** What stands, each with how often: all that anybody can see of the entries. */
    Map<String, Integer> entries() {
        Map<String, Integer> entries = new HashMap<>();
        memberOf.forEach((entry, member) -> sayings(entry)
                .present()
                .ifPresent(said -> entries.merge(
                        RowKeys.contents(member, said, Set.of(), RowKeys.Exactness.SECONDS), 1, Integer::sum)));
        return entries;
    }

    private KnownEntry known(UUID entry) {
        Sayings sayings = sayings(entry);
        Optional<Statement> present = sayings.present();
        return new KnownEntry(
                entry,
                memberOf.get(entry),
                null,
                present.orElse(NOTHING),
                sayings.statements(),
                sayings.lastSaidAt().orElse(null),
                present.isPresent() ? Standing.STANDS : Standing.REMOVED);
    }

    private Sayings sayings(UUID entry) {
        Map<Integer, Saying> latest = new HashMap<>();
        for (Made one : made) {
            if (one.entry().equals(entry)) {
                latest.merge(
                        one.number(),
                        new Saying(one.number(), one.statement(), one.saidAt()),
                        (first, second) -> first.saidAt().isAfter(second.saidAt()) ? first : second);
            }
        }
        return Sayings.of(latest.values());
    }
}
