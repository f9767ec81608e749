package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.Tool;
import dev.handover.audit.timeentry.statement.EntriesOfDays;
import dev.handover.audit.timeentry.statement.KnownEntry;
import dev.handover.audit.timeentry.statement.KnownEntry.Standing;
import dev.handover.audit.timeentry.statement.MemberDay;
import dev.handover.audit.timeentry.statement.Sayings;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.Statements;
import dev.handover.audit.timeentry.statement.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads what sources said of entries, for those who ask whether a row is one that is known. */
@ApplicationScoped
public class ReadingStatements {

    private final TimeEntries entries;
    private final EntriesOfDays days;
    private final Statements statements;

    ReadingStatements(TimeEntries entries, EntriesOfDays days, Statements statements) {
        this.entries = entries;
        this.days = days;
        this.statements = statements;
    }

    /**
     * The entries of a tool about some days, removed ones included: those that lie on one of the days in any zone on
     * earth, so that another zone for the same file finds them.
     *
     * @param tool see {@link Tool}
     * @param about up to some thousand days
     */
    @Transactional
    public List<KnownEntry> around(String tool, Set<MemberDay> about) {
        return known(days.around(about), entry -> Tool.of(entry.source).equals(tool));
    }

    /** The entries that a tool knows by these ids. */
    @Transactional
    public List<KnownEntry> byExternalIds(String tool, Set<String> externalIds) {
        List<UUID> ids = externalIds.isEmpty()
                ? List.of()
                : entries.byExternalIds(Tool.sources(tool), externalIds).stream()
                        .map(entry -> entry.id)
                        .toList();
        return known(ids, entry -> true);
    }

    /**
     * The entries of a tool that stand, that files brought, and that these place on days of a range, by each entry's own
     * zone. What came under the tool's own ids follows those, and is not among them.
     *
     * @param to inclusive
     * @param after the id of the last one seen
     * @return in the order of their ids
     */
    @Transactional
    public List<KnownEntry> within(
            String tool, Collection<UUID> members, LocalDate from, LocalDate to, UUID after, int most) {
        return known(days.within(Tool.sources(tool), members, from, to, after, most), entry -> true);
    }

    private List<KnownEntry> known(List<UUID> ids, Predicate<TimeEntry> wanted) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<TimeEntry> found = entries.byIds(ids).stream().filter(wanted).toList();
        Map<UUID, Sayings> sayings =
                statements.of(found.stream().map(entry -> entry.id).toList());
        List<KnownEntry> known = found.stream()
                .map(entry -> known(entry, sayings.getOrDefault(entry.id, Sayings.NONE)))
                .toList();
        // Whoever compares a large file asks often: its entries don't pile up in the session.
        found.forEach(entries.getEntityManager()::detach);
        return known;
    }

    private static KnownEntry known(TimeEntry entry, Sayings sayings) {
        EntryContent said = entry.sourceSaid();
        Written written = sayings.present()
                .map(Statement::written)
                .orElseGet(() -> entry.importId == null ? Statement.of(said).written() : Written.FULLY);
        Statement present = new Statement(said.activityId(), said.time(), said.text(), said.planned(), written);
        return new KnownEntry(
                entry.id,
                entry.memberId,
                entry.externalId,
                present,
                sayings.statements(),
                sayings.lastSaidAt().orElse(null),
                standing(entry, sayings));
    }

    private static Standing standing(TimeEntry entry, Sayings sayings) {
        if (entry.removedAt == null) {
            return Standing.STANDS;
        }
        if (!entry.removedByUndo) {
            return Standing.REMOVED;
        }
        return sayings.isGone() ? Standing.GONE : Standing.UNDONE;
    }
}
