package dev.handover.hiring.engagement;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Somebody who does the work of an opening, for a rate, from a day on. */
@Entity
class Engagement {
    private static final int CENTS = 2;

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    long events;

    @Enumerated(EnumType.STRING)
    EngagementStatus status;

    UUID openingId;
    UUID activityId;
    UUID decisionId;
    UUID applicationId;
    UUID memberId;
    String contractorName;

    @Enumerated(EnumType.STRING)
    Target target;

    BigDecimal rate;
    String currency;
    BigDecimal rateCap;
    BigDecimal capHoursPerMonth;
    BigDecimal promisedHoursPerMonth;
    LocalDate startedOn;
    Instant createdAt;
    LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    EndReason endReason;

    Boolean wouldHireAgain;
    int deliveries;
    BigDecimal deliveredHours = BigDecimal.ZERO.setScale(CENTS);
    long qualitySum;
    int reworkCount;
    BigDecimal reworkHours = BigDecimal.ZERO.setScale(CENTS);
    LocalDate lastDeliveredOn;
    BigDecimal spend = BigDecimal.ZERO.setScale(CENTS);

    protected Engagement() {}

    /** Begins with what was agreed; what it leaves open comes from the opening. */
    Engagement(OpeningSnapshot opening, StartingEngagements.Agreement agreed, Instant now) {
        this.id = Ids.next();
        this.status = EngagementStatus.ACTIVE;
        this.openingId = opening.id();
        this.activityId = opening.activityId();
        this.decisionId = opening.decisionId();
        this.applicationId = agreed.applicationId();
        this.memberId = agreed.memberId();
        this.contractorName = agreed.contractorName();
        this.target = opening.target();
        this.rate = agreed.rate();
        this.currency = agreed.currency();
        this.rateCap = capIn(agreed.currency(), opening);
        this.capHoursPerMonth = agreed.capHoursPerMonth();
        this.promisedHoursPerMonth = agreed.promisedHoursPerMonth() == null
                ? opening.origin().hoursFreedPerMonth()
                : agreed.promisedHoursPerMonth();
        this.startedOn = agreed.startOn();
        this.createdAt = now;
    }

    /** The decision's cap is in the currency of the opening's pay as the decision gave it. */
    private static BigDecimal capIn(String currency, OpeningSnapshot opening) {
        return opening.pay() != null && opening.pay().currency().equals(currency)
                ? opening.origin().rateCap()
                : null;
    }

    EngagementEvent started(Instant now) {
        return new EngagementEvent.EngagementStarted(told(now));
    }

    /** Takes an accepted delivery; its hours cost what is agreed now. */
    EngagementEvent accept(AcceptingDeliveries.Work work, Instant now) {
        requireActive();
        if (work.deliveredOn().isBefore(startedOn)) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because("It started on " + startedOn + ".");
        }
        if (work.reworkHours().compareTo(work.hours()) > 0) {
            throw EngagementProblem.REWORK_ABOVE_HOURS.because("reworkHours is the part of hours that was rework.");
        }
        this.deliveries++;
        this.deliveredHours = deliveredHours.add(work.hours());
        this.qualitySum += work.quality();
        if (work.reworkHours().signum() > 0) {
            this.reworkCount++;
            this.reworkHours = reworkHours.add(work.reworkHours());
        }
        if (lastDeliveredOn == null || work.deliveredOn().isAfter(lastDeliveredOn)) {
            this.lastDeliveredOn = work.deliveredOn();
        }
        this.spend = spend.add(work.hours().multiply(rate).setScale(CENTS, RoundingMode.HALF_EVEN));
        return new EngagementEvent.DeliveryAccepted(told(now));
    }

    /** Agrees on another rate or cap from now on; null leaves it. */
    EngagementEvent change(BigDecimal otherRate, BigDecimal otherCap, Instant now) {
        requireActive();
        if (otherRate != null) {
            this.rate = otherRate;
        }
        if (otherCap != null) {
            this.capHoursPerMonth = otherCap;
        }
        return new EngagementEvent.EngagementChanged(told(now));
    }

    EngagementEvent end(LocalDate day, EndReason reason, Boolean again, Instant now) {
        requireActive();
        LocalDate earliest = lastDeliveredOn == null ? startedOn : lastDeliveredOn;
        if (day.isBefore(earliest)) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because(
                    "It can't end before " + earliest + ", its start or its last delivery.");
        }
        this.status = EngagementStatus.ENDED;
        this.endedOn = day;
        this.endReason = reason;
        this.wouldHireAgain = again;
        return new EngagementEvent.EngagementEnded(told(now));
    }

    boolean rateAboveCap() {
        return rateCap != null && rate.compareTo(rateCap) > 0;
    }

    void requireActive() {
        if (status == EngagementStatus.ENDED) {
            throw EngagementProblem.ENGAGEMENT_ENDED.because("It ended on " + endedOn + "; start a new one.");
        }
    }

    private EngagementEvent.State told(Instant now) {
        events++;
        return new EngagementEvent.State(
                id,
                events,
                activityId,
                decisionId,
                openingId,
                target,
                status,
                rate.toPlainString(),
                currency,
                RateUnit.HOUR,
                capHoursPerMonth.toPlainString(),
                promisedHoursPerMonth == null ? null : promisedHoursPerMonth.toPlainString(),
                memberId,
                startedOn,
                endedOn,
                endReason,
                wouldHireAgain,
                new EngagementEvent.Accepted(
                        deliveries,
                        deliveredHours.toPlainString(),
                        qualitySum,
                        reworkCount,
                        reworkHours.toPlainString(),
                        lastDeliveredOn),
                spend.toPlainString(),
                now);
    }
}
