package dev.handover.chassis.house.broken.invoice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Has a setter, its own clock and its own ids, on purpose. */
@Entity
public class Invoice {

    @Id
    UUID id = UUID.randomUUID();

    Instant at = Instant.now();

    public Instant dueAt;

    public void setAt(Instant at) {
        this.at = at;
    }
}
