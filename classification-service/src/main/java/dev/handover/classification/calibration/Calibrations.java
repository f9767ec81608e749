package dev.handover.classification.calibration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Calibrations implements PanacheRepositoryBase<Calibration, UUID> {

    /** The one in force. */
    Optional<Calibration> current() {
        return find("revertedAt is null", Sort.descending("ordinal")).firstResultOptional();
    }

    long lastOrdinal() {
        return find("from Calibration", Sort.descending("ordinal"))
                .<Calibration>firstResultOptional()
                .map(calibration -> calibration.ordinal)
                .orElse(0L);
    }

    /** Up to {@code limit + 1}, the latest first, before this ordinal. */
    List<Calibration> page(long before, int limit) {
        return find("ordinal < ?1", Sort.descending("ordinal"), before)
                .range(0, limit)
                .list();
    }
}
