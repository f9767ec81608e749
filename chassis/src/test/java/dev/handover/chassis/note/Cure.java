package dev.handover.chassis.note;

/** Decides whether the consumer of notes can take what it calls poison. */
public final class Cure {

    private static volatile boolean given;

    private Cure() {}

    public static void give() {
        given = true;
    }

    public static void withhold() {
        given = false;
    }

    static boolean isGiven() {
        return given;
    }
}
