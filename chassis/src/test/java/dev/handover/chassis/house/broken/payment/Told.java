package dev.handover.chassis.house.broken.payment;

/** Nobody knows what these names mean, on purpose. */
public class Told {

    public void takeStraight() {}
}
