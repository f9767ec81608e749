package dev.handover.classification.activity.workload;

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
    boolean measure(MeasuringWorkloads.Measurement measured) {
        if (measured.version() <= knownVersion) {
            return false;
        }
        knownVersion = measured.version();
        measuredAt = measured.measuredAt();
        hoursPerMonth = measured.hoursPerMonth();
        teamHoursPerMonth = measured.teamHoursPerMonth();
        occurrencesPerMonth = measured.occurrencesPerMonth();
        observedDays = measured.observedDays();
        return true;
    }

    ReadingWorkloads.WorkloadSnapshot snapshot() {
        return new ReadingWorkloads.WorkloadSnapshot(
                id, measuredAt, hoursPerMonth, teamHoursPerMonth, occurrencesPerMonth, observedDays);
    }
}
