package dev.handover.classification.activity;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What was last measured about an activity; its id is the activity's. */
@Entity
class Workload {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long knownVersion;

    Instant measuredAt;

    BigDecimal hoursPerMonth;

    BigDecimal teamHoursPerMonth;

    BigDecimal occurrencesPerMonth;

    Integer observedDays;

    protected Workload() {}

    Workload(UUID activity) {
        this.id = activity;
    }

    /** Takes what is newer than what is known; says whether it was. */
    boolean measure(MeasuringWorkloads.Told told) {
        if (told.version() <= knownVersion) {
            return false;
        }
        knownVersion = told.version();
        measuredAt = told.measuredAt();
        hoursPerMonth = told.hoursPerMonth();
        teamHoursPerMonth = told.teamHoursPerMonth();
        occurrencesPerMonth = told.occurrencesPerMonth();
        observedDays = told.observedDays();
        return true;
    }
}
