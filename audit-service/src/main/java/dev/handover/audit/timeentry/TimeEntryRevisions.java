package dev.handover.audit.timeentry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class TimeEntryRevisions implements PanacheRepositoryBase<TimeEntryRevision, TimeEntryRevision.Key> {

    List<TimeEntryRevision> of(UUID entry, long after, int rows) {
        return find("entryId = ?1 and revision > ?2", Sort.by("revision"), entry, after)
                .page(0, rows)
                .list();
    }

    /** Each entry's revisions, oldest first. */
    Map<UUID, List<TimeEntryRevision>> of(Collection<UUID> entries) {
        return find("entryId in ?1", Sort.by("entryId").and("revision"), entries).stream()
                .collect(Collectors.groupingBy(revision -> revision.entryId));
    }

    /** Entries that an import wrote to, in the order of their ids. */
    List<UUID> entriesOf(UUID importId, UUID after, int rows) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.entryId from TimeEntryRevision r"
                                + " where r.importId = ?1 and r.entryId > ?2 order by r.entryId",
                        UUID.class)
                .setParameter(1, importId)
                .setParameter(2, after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Every activity that the entries of an import ever named. */
    Set<UUID> activitiesNamedBy(UUID importId) {
        List<String> named = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT DISTINCT content::jsonb ->> 'activityId' FROM time_entry_revision"
                                + " WHERE workspace = current_workspace() AND content IS NOT NULL AND entry_id IN"
                                + " (SELECT entry_id FROM time_entry_revision"
                                + " WHERE workspace = current_workspace() AND import_id = ?1)",
                        String.class)
                .setParameter(1, importId)
                .getResultList();
        return named.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
