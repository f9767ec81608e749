package dev.handover.chassis.house.broken.billing;

import dev.handover.chassis.house.broken.invoice.Reminding;

/** Knows invoices, which know it, on purpose. */
public class Charging {

    public boolean charge() {
        return new Reminding().remind();
    }
}
