package dev.handover.classification.outcome;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** What became of an engagement as it was last measured; its id is the engagement's. */
@Entity
class Outcome {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long rowVersion;

    UUID activityId;
    long eventVersion;

    @Enumerated(EnumType.STRING)
    OutcomeStatus status;

    @Enumerated(EnumType.STRING)
    Target target;

    Long calibrationVersion;
    LocalDate startedOn;
    BigDecimal hoursError;
    BigDecimal moneyError;
    BigDecimal timeRatio;
    BigDecimal oversight;
    BigDecimal rampMonths;

    @ColumnTransformer(write = "?::json")
    String figures;

    @Enumerated(EnumType.STRING)
    OutcomeStatus toldStatus;

    @ColumnTransformer(write = "?::json")
    String toldFigures;

    Instant measuredAt;

    protected Outcome() {}

    Outcome(UUID engagement) {
        this.id = engagement;
    }

    /**
     * Holds what was measured.
     *
     * @param calibration what the promise was calibrated with, or null
     * @param json the figures
     */
    void hold(Engagement engagement, Long calibration, Reckoning.Result measured, String json, Instant now) {
        this.activityId = engagement.activityId;
        this.target = engagement.target;
        this.startedOn = engagement.startedOn;
        this.calibrationVersion = calibration;
        this.status = measured.status();
        this.hoursError = measured.figures().hours().error();
        this.moneyError = measured.figures().money().error();
        this.timeRatio = measured.figures().observed().timeRatio();
        this.oversight = measured.figures().observed().oversight();
        Integer ramp = measured.figures().observed().rampMonths();
        this.rampMonths = ramp == null ? null : BigDecimal.valueOf(ramp);
        this.figures = json;
        this.measuredAt = now;
    }

    /** It is told: from here on, what is not materially different is no news. */
    void told() {
        this.eventVersion++;
        this.toldStatus = status;
        this.toldFigures = figures;
    }
}
