package dev.handover.classification.mastery;

import dev.handover.classification.method.fact.Area;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AreaMasteries implements PanacheRepositoryBase<AreaMastery, UUID> {

    Optional<AreaMastery> of(Area area) {
        return find("area = ?1", area).firstResultOptional();
    }
}
