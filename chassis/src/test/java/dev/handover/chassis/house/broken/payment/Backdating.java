package dev.handover.chassis.house.broken.payment;

import dev.handover.chassis.house.broken.invoice.Invoice;
import java.time.Instant;

/** Writes an entity's field past its verbs, on purpose. */
public class Backdating {

    public void backdate(Invoice invoice) {
        invoice.dueAt = Instant.EPOCH;
    }
}
