package dev.handover.audit.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    Member require(UUID id) {
        return findByIdOptional(id).orElseThrow(Members::unknown);
    }

    Member requireLocked(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Members::unknown);
    }

    private static RuntimeException unknown() {
        return MemberProblem.MEMBER_NOT_FOUND.because("Ask GET /v1/members for the ids of your workspace.");
    }

    /** Members after the given keys, by name and id. */
    List<Member> page(String afterName, UUID afterId, int rows) {
        Sort order = Sort.by("name").and("id");
        return (afterName == null
                        ? findAll(order)
                        : find("name > ?1 or (name = ?1 and id > ?2)", order, afterName, afterId))
                .page(0, rows)
                .list();
    }

    /** In the order of their ids, so that two transactions never wait for each other crosswise. */
    List<Member> lock(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The currency of the other members' hourly values, where there is one. */
    Optional<String> currencyBeside(UUID member) {
        return find("hourlyCurrency is not null and id <> ?1", Sort.by("id"), member)
                .firstResultOptional()
                .map(other -> other.hourlyCurrency);
    }
}
