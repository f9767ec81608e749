package dev.handover.audit.timeentry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TimeEntryRevisions implements PanacheRepositoryBase<TimeEntryRevision, TimeEntryRevision.Key> {

    List<TimeEntryRevision> of(UUID entry, long after, int rows) {
        return find("entryId = ?1 and revision > ?2", Sort.by("revision"), entry, after)
                .page(0, rows)
                .list();
    }
}
