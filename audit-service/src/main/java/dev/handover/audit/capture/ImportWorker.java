package dev.handover.audit.capture;

import dev.handover.chassis.WorkspaceContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Moves imports on in the background, one step per transaction, turn by turn. Any number of replicas may run one; what
 * a dead worker had begun is undone by the database and taken up by the next.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int LOOK_AHEAD = 10;

    /** Tells the worker that something became due. */
    record Woken() {}

    private final ImportQueue queue;
    private final MovingImport moving;
    private final Clock clock;
    private final Duration poll;
    private final Semaphore woken = new Semaphore(0);

    private volatile boolean running;
    private Thread thread;

    ImportWorker(
            ImportQueue queue,
            MovingImport moving,
            Clock clock,
            @ConfigProperty(name = "audit.capture.poll", defaultValue = "1s") Duration poll) {
        this.queue = queue;
        this.moving = moving;
        this.clock = clock;
        this.poll = poll;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = new Thread(this::work, "import-worker");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        woken.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Woken due) {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void work() {
        while (running) {
            boolean moved = false;
            try {
                for (ImportQueue.Due due :
                        QuarkusTransaction.requiringNew().call(() -> queue.due(clock.instant(), LOOK_AHEAD))) {
                    moved |= running && move(due);
                }
            } catch (RuntimeException | Error failure) {
                // A thread that ended would end all imports until the next start.
                LOG.warnf("Imports can't be looked for: %s", failure.toString());
            }
            if (!moved) {
                pause();
            }
        }
    }

    private boolean move(ImportQueue.Due due) {
        try {
            return WorkspaceContext.within(due.workspace(), () -> moving.move(due.importId()));
        } catch (RuntimeException | Error failure) {
            LOG.warnf(failure, "Import %s could not be moved on", due.importId());
            return false;
        }
    }

    private void pause() {
        try {
            boolean called = woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
            if (called) {
                woken.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
