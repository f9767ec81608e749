package dev.handover.audit.timeentry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
}
