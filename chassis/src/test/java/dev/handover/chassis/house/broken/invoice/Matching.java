package dev.handover.chassis.house.broken.invoice;

import dev.handover.chassis.house.broken.payment.PaymentView;

/** Uses another feature's view, on purpose. */
public class Matching {

    public String match(PaymentView payment) {
        return payment.reference();
    }
}
