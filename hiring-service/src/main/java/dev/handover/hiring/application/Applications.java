package dev.handover.hiring.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Applications implements PanacheRepositoryBase<Application, UUID> {

    boolean has(UUID openingId, String emailKey) {
        return count("openingId = ?1 and emailKey = ?2", openingId, emailKey) > 0;
    }

    Optional<Application> withToken(UUID openingId, String token) {
        return find("openingId = ?1 and statusToken = ?2", openingId, StatusToken.hash(token))
                .firstResultOptional();
    }

    long eraseOf(UUID openingId) {
        return delete("openingId", openingId);
    }

    /** Newest first. */
    List<Application> page(UUID openingId, UUID before, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("1 = 1");
        if (openingId != null) {
            query.append(" and openingId = :openingId");
            values.put("openingId", openingId);
        }
        if (before != null) {
            query.append(" and id < :before");
            values.put("before", before);
        }
        return find(query.toString(), Sort.descending("id"), values)
                .page(0, rows)
                .list();
    }
}
