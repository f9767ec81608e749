package dev.handover.chassis.house.broken.payment;

/** What this feature answers; another one uses it, on purpose. */
public record PaymentView(String reference) {}
