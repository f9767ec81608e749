package dev.handover.chassis.house.broken.payment;

import jakarta.enterprise.context.ApplicationScoped;

/** Has the second word for reading, and four verbs of as many themes, on purpose. */
@ApplicationScoped
public class FindingPayments {

    public void find() {}

    public void book() {}

    public void remind() {}

    public void refund() {}
}
