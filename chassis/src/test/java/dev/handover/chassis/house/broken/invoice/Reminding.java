package dev.handover.chassis.house.broken.invoice;

import dev.handover.chassis.house.broken.billing.Charging;

/** Knows billing, which knows it, on purpose. */
public class Reminding {

    public boolean remind() {
        return new Charging().charge();
    }
}
