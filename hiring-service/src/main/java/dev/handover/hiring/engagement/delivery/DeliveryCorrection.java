package dev.handover.hiring.engagement.delivery;

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

/** What a delivery said before it was corrected, and by whom it was; it is never changed. */
@Entity
class DeliveryCorrection {
    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    UUID deliveryId;
    LocalDate deliveredOn;
    LocalDate workedFrom;
    BigDecimal hours;
    int quality;
    BigDecimal reworkHours;
    String note;
    UUID correctedBy;
    Instant correctedAt;

    protected DeliveryCorrection() {}

    DeliveryCorrection(Delivery before, UUID by, Instant now) {
        this.id = Ids.next();
        this.deliveryId = before.id;
        this.deliveredOn = before.deliveredOn;
        this.workedFrom = before.workedFrom;
        this.hours = before.hours;
        this.quality = before.quality;
        this.reworkHours = before.reworkHours;
        this.note = before.note;
        this.correctedBy = by;
        this.correctedAt = now;
    }
}
