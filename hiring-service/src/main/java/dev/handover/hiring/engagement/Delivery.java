package dev.handover.hiring.engagement;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Work that was delivered and accepted; it is never changed. */
@Entity
class Delivery {
    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    UUID engagementId;
    LocalDate deliveredOn;
    BigDecimal hours;
    int quality;
    BigDecimal reworkHours;
    BigDecimal rate;
    String note;
    UUID acceptedBy;
    Instant acceptedAt;

    protected Delivery() {}

    Delivery(UUID engagementId, AcceptingDeliveries.Work work, BigDecimal rate, UUID acceptedBy, Instant now) {
        this.id = Ids.next();
        this.engagementId = engagementId;
        this.deliveredOn = work.deliveredOn();
        this.hours = work.hours();
        this.quality = work.quality();
        this.reworkHours = work.reworkHours();
        this.rate = rate;
        this.note = work.note();
        this.acceptedBy = acceptedBy;
        this.acceptedAt = now;
    }
}
