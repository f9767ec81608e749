package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.TimeEntryRevision.Stamp;
import dev.handover.audit.timeentry.content.TimeChanged;
import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.Session;

/** Writes what use cases did to entries: entries, revisions, events and word to those who keep sums, all or nothing. */
@ApplicationScoped
class Ledger {

    private final Session session;
    private final Outbox outbox;
    private final Event<TimeChanged> changed;
    private final WorkspaceContext workspace;
    private final Clock clock;

    Ledger(Session session, Outbox outbox, Event<TimeChanged> changed, WorkspaceContext workspace, Clock clock) {
        this.session = session;
        this.outbox = outbox;
        this.changed = changed;
        this.workspace = workspace;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Opens a set of changes, made now by the member of the token. */
    Changes open() {
        return new Changes(new Stamp(clock.instant(), workspace.member().orElse(null)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void post(Changes changes, List<TimeEntry> touched) {
        changes.created.forEach(session::persist);
        // Entries first and revisions after them: JDBC batches break where the table changes.
        session.flush();
        changes.revisions.forEach(session::persist);
        session.flush();
        // A long import would otherwise keep every row of it in memory until its end.
        changes.revisions.forEach(session::detach);
        changes.created.forEach(session::detach);
        touched.forEach(session::detach);
        changes.recorded.forEach((member, entries) -> announce(member, entries, TimeEntryEvent.Recorded::new));
        changes.corrected.forEach((reason, members) -> members.forEach((member, entries) ->
                announce(member, entries, (id, some) -> new TimeEntryEvent.Corrected(id, reason, some))));
        changes.removed.forEach((reason, members) -> members.forEach((member, entries) -> announce(
                member, entries, (id, some) -> new TimeEntryEvent.Removed(id, reason, changes.stamp.at(), some))));
        changes.days.values().removeIf(java.util.Set::isEmpty);
        if (!changes.days.isEmpty()) {
            changed.fire(new TimeChanged(Map.copyOf(changes.days)));
        }
    }

    private <T> void announce(UUID member, List<T> entries, BiFunction<UUID, List<T>, TimeEntryEvent> event) {
        for (int from = 0; from < entries.size(); from += TimeEntryEvent.MOST_ENTRIES) {
            int to = Math.min(entries.size(), from + TimeEntryEvent.MOST_ENTRIES);
            outbox.append(
                    event.apply(member, List.copyOf(entries.subList(from, to))).published());
        }
    }
}
