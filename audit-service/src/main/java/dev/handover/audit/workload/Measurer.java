package dev.handover.audit.workload;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Measures in the background, workspace by workspace, so that writers never wait for it. The pause between rounds lets changes gather. */
@ApplicationScoped
class Measurer {

    private static final Logger LOG = Logger.getLogger(Measurer.class);

    private final WorkloadLog log;
    private final MeasuringWorkloads measuring;
    private final Duration pause;
    private ScheduledExecutorService worker;
    private ScheduledFuture<?> rounds;

    Measurer(
            WorkloadLog log,
            MeasuringWorkloads measuring,
            @ConfigProperty(name = "audit.workload.pause", defaultValue = "1s") Duration pause) {
        this.log = log;
        this.measuring = measuring;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "workload-measurer");
            thread.setDaemon(true);
            return thread;
        });
        rounds = worker.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.cancel(false);
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }

    private void round() {
        try {
            log.waiting().forEach(this::measure);
        } catch (RuntimeException failure) {
            // The changes are still in the log: the next round takes them again.
            LOG.warnf(failure, "Workloads could not be measured");
        }
    }

    private void measure(UUID id) {
        try {
            int announced = WorkspaceContext.within(
                    id, () -> QuarkusTransaction.requiringNew().timeout(300).call(measuring::measure));
            LOG.debugf("%d workloads of %s announced", announced, id);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The workloads of workspace %s could not be measured", id);
        }
    }
}
