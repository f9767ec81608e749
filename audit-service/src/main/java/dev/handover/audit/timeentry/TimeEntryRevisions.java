package dev.handover.audit.timeentry;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TimeEntryRevisions implements PanacheRepositoryBase<TimeEntryRevision, TimeEntryRevision.Key> {

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    TimeEntryRevisions(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

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
        getEntityManager().flush();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT (content::jsonb ->> 'activityId')::uuid FROM time_entry_revision
                         WHERE workspace = :workspace AND content IS NOT NULL AND entry_id IN
                               (SELECT entry_id FROM time_entry_revision
                                 WHERE workspace = :workspace AND import_id = :import)""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .mapTo(UUID.class)
                .set());
    }
}
