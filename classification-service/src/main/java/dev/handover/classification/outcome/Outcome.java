package dev.handover.classification.outcome;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

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

    @JdbcTypeCode(SqlTypes.JSON)
    OutcomeFigures figures;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_status")
    OutcomeStatus publishedStatus;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "told_figures")
    OutcomeFigures publishedFigures;

    Instant measuredAt;

    protected Outcome() {}

    Outcome(UUID engagement) {
        this.id = engagement;
    }

    /**
     * Holds what was measured.
     *
     * @param calibration what the promise was calibrated with, or null
     */
    void hold(EngagementSnapshot engagement, Long calibration, Reckoning.Result measured, Instant now) {
        this.activityId = engagement.work().activityId();
        this.target = engagement.agreement().target();
        this.startedOn = engagement.course().startedOn();
        this.calibrationVersion = calibration;
        this.status = measured.status();
        this.hoursError = measured.figures().hours().error();
        this.moneyError = measured.figures().money().error();
        this.timeRatio = measured.figures().observed().timeRatio();
        this.oversight = measured.figures().observed().oversight();
        Integer ramp = measured.figures().observed().rampMonths();
        this.rampMonths = ramp == null ? null : BigDecimal.valueOf(ramp);
        this.figures = measured.figures();
        this.measuredAt = now;
    }

    /** It is published: from here on, what is not materially different is no news. */
    void publish() {
        this.eventVersion++;
        this.publishedStatus = status;
        this.publishedFigures = figures;
    }
}
