package dev.handover.hiring.engagement;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.opening.OpeningSnapshot;
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
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Somebody who does the work of an opening, for a rate, from a day on. */
@Entity
public class Engagement {
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
        this.activityId = opening.work().activityId();
        this.decisionId = opening.origin().decisionId();
        this.applicationId = agreed.applicationId();
        this.memberId = agreed.memberId();
        this.contractorName = agreed.contractorName();
        requireCurrency(agreed.currency(), opening);
        this.target = opening.offer().target();
        this.rate = agreed.rate();
        this.currency = agreed.currency();
        this.rateCap = opening.origin().rateCap();
        this.capHoursPerMonth = agreed.capHoursPerMonth();
        this.promisedHoursPerMonth = agreed.promisedHoursPerMonth() == null
                ? opening.origin().hoursFreedPerMonth()
                : agreed.promisedHoursPerMonth();
        this.startedOn = agreed.startOn();
        this.createdAt = now;
    }

    /** Spending is compared with what the decision promised, and no rate between two currencies holds for months. */
    private static void requireCurrency(String agreed, OpeningSnapshot opening) {
        String decided = opening.origin().currency();
        if (decided != null && !decided.equals(agreed)) {
            throw EngagementProblem.CURRENCY_DIFFERS.because("The decision behind this opening is in " + decided
                    + ": agree on a rate in it, or make an opening without a decision.");
        }
    }

    public UUID id() {
        return id;
    }

    /** Money an hour, as agreed now. */
    public BigDecimal rate() {
        return rate;
    }

    /** The row's version. */
    public long version() {
        return version;
    }

    /** Refuses a day that is still to come. A day may have begun for the owner that has not in UTC. */
    public static void requireNotAhead(LocalDate day, Instant now) {
        if (day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because("It is not " + day + " yet.");
        }
    }

    EngagementEvent started(Instant now) {
        return new EngagementEvent.EngagementStarted(nextState(now));
    }

    /** Takes an accepted delivery; its hours cost what is agreed now. */
    public EngagementEvent accept(DeliveredWork work, Instant now) {
        requireActive();
        check(work);
        count(work, 1, rate);
        if (lastDeliveredOn == null || work.deliveredOn().isAfter(lastDeliveredOn)) {
            this.lastDeliveredOn = work.deliveredOn();
        }
        return new EngagementEvent.DeliveryAccepted(nextState(now));
    }

    /**
     * Takes what was wrong out of the sums and puts what is right in, at the rate of the delivery's own time.
     *
     * @param last the day of the latest delivery, with the right one
     */
    public EngagementEvent correct(
            DeliveredWork wrong, DeliveredWork right, BigDecimal rateThen, LocalDate last, Instant now) {
        requireActive();
        check(right);
        count(wrong, -1, rateThen);
        count(right, 1, rateThen);
        this.lastDeliveredOn = last;
        return new EngagementEvent.EngagementChanged(nextState(now));
    }

    private void check(DeliveredWork work) {
        if (work.workedFrom().isBefore(startedOn)) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because("It started on " + startedOn + ".");
        }
        if (work.workedFrom().isAfter(work.deliveredOn())) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because("workedFrom must not be after deliveredOn.");
        }
        if (work.reworkHours().compareTo(work.hours()) > 0) {
            throw EngagementProblem.REWORK_ABOVE_HOURS.because("reworkHours is the part of hours that was rework.");
        }
    }

    private void count(DeliveredWork work, int times, BigDecimal rateThen) {
        BigDecimal factor = BigDecimal.valueOf(times);
        this.deliveries += times;
        this.deliveredHours = deliveredHours.add(work.hours().multiply(factor));
        this.qualitySum += (long) times * work.quality();
        if (work.reworkHours().signum() > 0) {
            this.reworkCount += times;
            this.reworkHours = reworkHours.add(work.reworkHours().multiply(factor));
        }
        BigDecimal cost = work.hours().multiply(rateThen).setScale(CENTS, RoundingMode.HALF_EVEN);
        this.spend = spend.add(cost.multiply(factor));
    }

    /** Agrees on another rate or cap from now on. */
    EngagementEvent change(ChangingEngagements.Terms terms, Instant now) {
        requireActive();
        this.rate = terms.rate();
        this.capHoursPerMonth = terms.capHoursPerMonth();
        return new EngagementEvent.EngagementChanged(nextState(now));
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
        return new EngagementEvent.EngagementEnded(nextState(now));
    }

    boolean rateAboveCap() {
        return rateCap != null && rate.compareTo(rateCap) > 0;
    }

    void requireActive() {
        if (status == EngagementStatus.ENDED) {
            throw EngagementProblem.ENGAGEMENT_ENDED.because("It ended on " + endedOn + "; start a new one.");
        }
    }

    private EngagementEvent.State nextState(Instant now) {
        events++;
        return new EngagementEvent.State(
                id,
                events,
                new EngagementEvent.Origin(activityId, decisionId, openingId, target),
                status,
                new EngagementEvent.Terms(
                        rate.toPlainString(),
                        currency,
                        RateUnit.HOUR,
                        capHoursPerMonth.toPlainString(),
                        promisedHoursPerMonth == null ? null : promisedHoursPerMonth.toPlainString()),
                memberId,
                new EngagementEvent.Course(startedOn, endedOn, endReason, wouldHireAgain),
                new EngagementEvent.Result(
                        new EngagementEvent.Accepted(
                                deliveries,
                                deliveredHours.toPlainString(),
                                qualitySum,
                                reworkCount,
                                reworkHours.toPlainString(),
                                lastDeliveredOn),
                        spend.toPlainString()),
                now);
    }
}
