package dev.handover.classification.outcome.engagement;

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

/** An engagement as hiring-service last published it. */
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
    boolean follow(EngagementSnapshot published) {
        if (published.version() <= knownVersion) {
            return false;
        }
        knownVersion = published.version();
        activityId = published.work().activityId();
        decisionId = published.work().decisionId();
        target = published.agreement().target();
        currency = published.agreement().currency();
        rate = published.agreement().rate();
        promisedHoursPerMonth = published.agreement().promisedHoursPerMonth();
        status = published.course().status();
        startedOn = published.course().startedOn();
        endedOn = published.course().endedOn();
        wouldHireAgain = published.course().wouldHireAgain();
        deliveries = published.deliveries().count();
        deliveredHours = published.deliveries().hours();
        qualitySum = published.deliveries().qualitySum();
        reworkCount = published.deliveries().reworkCount();
        lastDeliveredOn = published.deliveries().lastDeliveredOn();
        spend = published.spend();
        return true;
    }

    EngagementSnapshot snapshot() {
        return new EngagementSnapshot(
                id,
                knownVersion,
                new EngagementSnapshot.Work(activityId, decisionId),
                new EngagementSnapshot.Agreement(target, currency, rate, promisedHoursPerMonth),
                new EngagementSnapshot.Course(status, startedOn, endedOn, wouldHireAgain),
                new EngagementSnapshot.Deliveries(deliveries, deliveredHours, qualitySum, reworkCount, lastDeliveredOn),
                spend);
    }
}
