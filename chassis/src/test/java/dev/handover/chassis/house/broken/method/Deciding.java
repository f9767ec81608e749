package dev.handover.chassis.house.broken.method;

import dev.handover.chassis.house.broken.method.rule.Guessing;
import jakarta.enterprise.context.ApplicationScoped;

/** A step of the method that belongs to a framework, on purpose. */
@ApplicationScoped
public class Deciding {

    public boolean decide() {
        return new Guessing().guess();
    }
}
