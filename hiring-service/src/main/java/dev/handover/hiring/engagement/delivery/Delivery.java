package dev.handover.hiring.engagement.delivery;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.engagement.DeliveredWork;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Work that was delivered and accepted; a correction keeps what it said before. */
@Entity
class Delivery {
    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    UUID engagementId;
    LocalDate workedFrom;
    LocalDate deliveredOn;
    BigDecimal hours;
    int quality;
    BigDecimal reworkHours;
    BigDecimal rate;
    String note;
    UUID acceptedBy;
    Instant acceptedAt;

    protected Delivery() {}

    Delivery(UUID engagementId, DeliveredWork work, BigDecimal rate, UUID acceptedBy, Instant now) {
        this.id = Ids.next();
        this.engagementId = engagementId;
        this.rate = rate;
        this.acceptedBy = acceptedBy;
        this.acceptedAt = now;
        take(work);
    }

    /** {@return what it says, to be kept before it says something else} */
    DeliveryCorrection correct(DeliveredWork right, UUID by, Instant now) {
        DeliveryCorrection before = new DeliveryCorrection(this, by, now);
        take(right);
        return before;
    }

    DeliveredWork work() {
        return new DeliveredWork(workedFrom, deliveredOn, hours, quality, reworkHours, note);
    }

    private void take(DeliveredWork work) {
        this.workedFrom = work.earlierFirstDay();
        this.deliveredOn = work.deliveredOn();
        this.hours = work.hours();
        this.quality = work.quality();
        this.reworkHours = work.reworkHours();
        this.note = work.note();
    }
}
