package dev.handover.classification.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, UUID> {

    Optional<PolicyVersion> named(String version) {
        return find("version", version).firstResultOptional();
    }

    /** The same, held until the transaction ends. */
    Optional<PolicyVersion> namedLocked(String version) {
        return find("version", version).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** What names the active version's document, without the document. */
    Optional<String> activeHash() {
        return find("select hash from PolicyVersion where status = ?1", PolicyStatus.ACTIVE)
                .project(String.class)
                .firstResultOptional();
    }

    Optional<PolicyVersion> active() {
        return find("status", PolicyStatus.ACTIVE).firstResultOptional();
    }

    /** Up to {@code limit + 1} versions, the latest first, before this id. */
    List<PolicyVersion> page(UUID before, int limit) {
        Sort latest = Sort.by("id").descending();
        return (before == null ? findAll(latest) : find("id < ?1", latest, before))
                .range(0, limit)
                .list();
    }
}
