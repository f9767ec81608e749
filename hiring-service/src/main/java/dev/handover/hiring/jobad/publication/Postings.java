package dev.handover.hiring.jobad.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Postings implements PanacheRepositoryBase<Posting, UUID> {

    Map<UUID, Posting> of(List<UUID> openings) {
        return list("openingId in ?1", openings).stream()
                .collect(Collectors.toMap(posting -> posting.openingId, Function.identity()));
    }
}
