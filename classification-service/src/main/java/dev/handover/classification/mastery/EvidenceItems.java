package dev.handover.classification.mastery;

import dev.handover.classification.method.fact.Area;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EvidenceItems implements PanacheRepositoryBase<Evidence, UUID> {

    /** The piece that shows the most mastery, of equal ones the latest. */
    Optional<Evidence> strongest(Area area) {
        return list(
                        "area = ?1 order by case kind when TAUGHT_IT then 0 when JUDGED_OTHERS then 1 else 2 end,"
                                + " onDate desc, id desc fetch first 1 rows only",
                        area)
                .stream()
                .findFirst();
    }

    /** Up to {@code limit + 1} pieces, the latest added first, before this id. */
    List<Evidence> page(Area area, UUID before, int limit) {
        return find(
                        "area = ?1 and id < ?2",
                        Sort.by("id").descending(),
                        area,
                        before == null ? new UUID(-1L, -1L) : before)
                .range(0, limit)
                .list();
    }
}
