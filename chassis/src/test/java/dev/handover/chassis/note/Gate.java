package dev.handover.chassis.note;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a writer inside its transaction, so that a test can do something meanwhile. */
public final class Gate {

    private static volatile CountDownLatch opened = new CountDownLatch(0);
    private static volatile CountDownLatch arrived = new CountDownLatch(0);

    private Gate() {}

    public static void shut() {
        arrived = new CountDownLatch(1);
        opened = new CountDownLatch(1);
    }

    public static void open() {
        opened.countDown();
    }

    public static void awaitArrival() throws InterruptedException {
        await(arrived);
    }

    static void pass() {
        arrived.countDown();
        try {
            await(opened);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came within 20 s");
        }
    }
}
