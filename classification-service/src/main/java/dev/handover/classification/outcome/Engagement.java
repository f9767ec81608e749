package dev.handover.classification.outcome;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An engagement as hiring-service last told it. */
@Entity
class Engagement {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long knownVersion;
    UUID activityId;
    UUID decisionId;

    @Enumerated(EnumType.STRING)
    Target target;

    @Enumerated(EnumType.STRING)
    EngagementStatus status;

    String currency;
    BigDecimal rate;
    BigDecimal promisedHoursPerMonth;
    LocalDate startedOn;
    LocalDate endedOn;
    Boolean wouldHireAgain;
    int deliveries;
    BigDecimal deliveredHours;
    long qualitySum;
    int reworkCount;
    LocalDate lastDeliveredOn;
    BigDecimal spend;

    protected Engagement() {}

    Engagement(UUID id) {
        this.id = id;
    }

    /** Takes what is newer than what is known; says whether it was. */
    boolean follow(FollowingEngagements.Told told) {
        if (told.version() <= knownVersion) {
            return false;
        }
        knownVersion = told.version();
        activityId = told.activityId();
        decisionId = told.decisionId();
        target = told.target();
        status = told.status();
        currency = told.currency();
        rate = told.rate();
        promisedHoursPerMonth = told.promisedHoursPerMonth();
        startedOn = told.startedOn();
        endedOn = told.endedOn();
        wouldHireAgain = told.wouldHireAgain();
        deliveries = told.deliveries().count();
        deliveredHours = told.deliveries().hours();
        qualitySum = told.deliveries().qualitySum();
        reworkCount = told.deliveries().reworkCount();
        lastDeliveredOn = told.deliveries().lastDeliveredOn();
        spend = told.spend();
        return true;
    }
}
