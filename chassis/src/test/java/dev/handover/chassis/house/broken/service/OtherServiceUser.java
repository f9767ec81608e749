package dev.handover.chassis.house.broken.service;

import dev.handover.embedded.Issuer;

/** Knows a class of another deployable, on purpose. */
public class OtherServiceUser {

    Issuer issuer;
}
