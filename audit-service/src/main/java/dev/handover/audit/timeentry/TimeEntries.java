package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.content.TimeEntryProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TimeEntries implements PanacheRepositoryBase<TimeEntry, UUID> {

    /** An entry that stands; removed ones are not found. */
    TimeEntry require(UUID id) {
        return findByIdOptional(id).filter(entry -> entry.removedAt == null).orElseThrow(TimeEntries::unknown);
    }

    static RuntimeException unknown() {
        return TimeEntryProblem.ENTRY_NOT_FOUND.because(
                "Ask GET /v1/time-entries for the ids of your workspace; a removed entry still has its revisions.");
    }

    /** Whose entry it is, removed or not: to hold the member before the entry is read. */
    Optional<UUID> memberOf(UUID id) {
        return find("select memberId from TimeEntry where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    List<TimeEntry> byExternalId(String source, Collection<String> externalIds) {
        return list("source = ?1 and externalId in ?2", source, externalIds);
    }

    List<TimeEntry> byExternalIds(Collection<String> sources, Collection<String> externalIds) {
        return list("source in ?1 and externalId in ?2", sources, externalIds);
    }

    List<TimeEntry> byIds(Collection<UUID> ids) {
        return list("id in ?1", Sort.by("id"), ids);
    }
}
