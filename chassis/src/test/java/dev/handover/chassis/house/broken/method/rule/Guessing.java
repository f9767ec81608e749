package dev.handover.chassis.house.broken.method.rule;

import dev.handover.chassis.house.broken.method.Deciding;

/** A lower step of the method that knows the one above it, on purpose. */
public class Guessing {

    public boolean guess() {
        return new Deciding().decide();
    }
}
