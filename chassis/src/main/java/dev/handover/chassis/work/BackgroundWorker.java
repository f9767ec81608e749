package dev.handover.chassis.work;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread of its own that does one round after another: at once when there is more to do, when it is woken, and at the
 * latest after a pause, for what other replicas leave to be done wakes nobody here. A round that fails is followed by
 * the next one.
 */
public final class BackgroundWorker {

    private static final Logger LOG = Logger.getLogger(BackgroundWorker.class);
    private static final long STOP_WITHIN_MS = 10_000;

    /** What is done again and again. */
    @FunctionalInterface
    public interface Round {
        /** {@return whether there is more to do, so that the next round follows at once} */
        boolean run();
    }

    private final String name;
    private final Duration longestPause;
    private final Round round;
    private final Semaphore woken = new Semaphore(0);

    private volatile boolean running;
    private Thread thread;

    /**
     * A worker that is not started yet.
     *
     * @param name the thread's
     * @param longestPause between two rounds
     * @param round what to do
     */
    public BackgroundWorker(String name, Duration longestPause, Round round) {
        this.name = name;
        this.longestPause = longestPause;
        this.round = round;
    }

    public void start() {
        running = true;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end of the round under way, for up to 10 s; it is never interrupted. */
    public void stop() throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(STOP_WITHIN_MS);
        }
    }

    /** False once it shall stop: a long round looks here in between. */
    public boolean isRunning() {
        return running;
    }

    /** Tells that there is something to do. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Tells so once what the current transaction wrote is there to be seen; not at all if it is rolled back. */
    public void wakeAfterCommit(TransactionSynchronizationRegistry transaction) {
        if (transaction.getResource(this) != null) {
            return;
        }
        transaction.putResource(this, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before: what was written is in the transaction.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    /** Rests until it is woken, or for so long. */
    public void pause(long millis) {
        try {
            woken.tryAcquire(millis, TimeUnit.MILLISECONDS);
            woken.drainPermits();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void work() {
        int failures = 0;
        while (running) {
            boolean more = false;
            try {
                more = round.run();
                failures = 0;
            } catch (RuntimeException | Error failure) {
                // A thread that ended would end all such work until the next start.
                tell(failure, ++failures);
            }
            if (!more) {
                // Half to the whole pause, so that replicas do not look in step.
                long millis = longestPause.toMillis();
                pause(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
            }
        }
    }

    /** With its stack once: while a database is away, the same would be written every second. */
    private void tell(Throwable failure, int failures) {
        if (failures == 1) {
            LOG.warnf(failure, "A round of %s failed; the next one follows", name);
        } else {
            LOG.warnf("A round of %s failed, attempt %d: %s", name, failures, failure);
        }
    }
}
