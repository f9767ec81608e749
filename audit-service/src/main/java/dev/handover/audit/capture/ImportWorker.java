package dev.handover.audit.capture;

import dev.handover.audit.capture.store.ImportQueue;
import dev.handover.chassis.work.BackgroundWorker;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
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
    private final BackgroundWorker worker;

    ImportWorker(
            ImportQueue queue,
            MovingImport moving,
            Clock clock,
            @ConfigProperty(name = "audit.capture.poll", defaultValue = "1s") Duration poll) {
        this.queue = queue;
        this.moving = moving;
        this.clock = clock;
        this.worker = new BackgroundWorker("import-worker", poll, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Woken due) {
        worker.wake();
    }

    private boolean round() {
        boolean moved = false;
        for (ImportQueue.Due due : queue.due(clock.instant(), LOOK_AHEAD)) {
            moved |= worker.isRunning() && move(due);
        }
        return moved;
    }

    private boolean move(ImportQueue.Due due) {
        try {
            return WorkspaceContext.within(due.workspace(), () -> moving.move(due.importId()));
        } catch (RuntimeException | Error failure) {
            LOG.warnf(failure, "Import %s could not be moved on", due.importId());
            return false;
        }
    }
}
