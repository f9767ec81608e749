package dev.handover.classification.reconsideration;

import dev.handover.chassis.work.BackgroundWorker;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.reconsideration.ReconsiderationQueue.Due;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Works the queue off. Each activity is claimed (SKIP LOCKED), reconsidered and taken from the queue in one
 * transaction, so that a crash loses nothing and two replicas never do the same. What fails is tried again later.
 */
@ApplicationScoped
class ReconsiderationLoop {

    private static final Logger LOG = Logger.getLogger(ReconsiderationLoop.class);
    private static final int BATCH = 50;
    /** Decided in one transaction: most of what a decision costs beside the deciding is shared. */
    static final int TOGETHER = 10;

    private static final Duration MEASURED_EVERY = Duration.ofSeconds(5);

    private final ReconsiderationQueue queue;
    private final Instance<Reconsidered> reconsidered;
    private final BackgroundWorker reader;
    private final ExecutorService workers;
    private final AtomicLong waiting = new AtomicLong();
    private final Counter done;

    private long measuredAt;

    ReconsiderationLoop(
            ReconsiderationQueue queue,
            Instance<Reconsidered> reconsidered,
            MeterRegistry meters,
            @ConfigProperty(name = "classification.reconsideration.workers", defaultValue = "2") int workers,
            @ConfigProperty(name = "classification.reconsideration.poll", defaultValue = "1s") Duration poll) {
        this.queue = queue;
        this.reconsidered = reconsidered;
        this.reader = new BackgroundWorker("reconsideration", poll, this::round);
        this.workers = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "reconsideration-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.done = meters.counter("classification.reconsideration.done");
        meters.gauge("classification.reconsideration.waiting", waiting);
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    /** Before the datasource stops: what is under way is finished, never torn. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        reader.stop();
        workers.shutdown();
    }

    /** Has the queue looked at once what the transaction asked for is there. */
    void wakeAfterCommit(TransactionSynchronizationRegistry transaction) {
        reader.wakeAfterCommit(transaction);
    }

    private boolean round() {
        measure();
        return reconsiderAll(queue.due(BATCH));
    }

    /** {@return whether a full batch was done, so that there is probably more} */
    private boolean reconsiderAll(List<Due> batch) {
        // Those that would wait for each other go to one worker, so that none stands still.
        List<Future<Integer>> tasks = batch.stream()
                .collect(Collectors.groupingBy(Due::chain, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(chain -> workers.submit(() -> reconsider(chain)))
                .toList();
        int made = 0;
        for (Future<Integer> task : tasks) {
            try {
                made += task.get();
            } catch (ExecutionException failure) {
                LOG.error("A decision could not be made", failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        done.increment(made);
        waiting.addAndGet(-made);
        return made == BATCH;
    }

    private int reconsider(List<Due> chain) {
        int made = 0;
        for (int from = 0; from < chain.size() && reader.isRunning(); from += TOGETHER) {
            List<Due> part = chain.subList(from, Math.min(from + TOGETHER, chain.size()));
            made += part.size() == 1 ? alone(part.get(0)) : together(part);
        }
        return made;
    }

    /** What spoils one spoils all of the transaction, so then each is tried alone. */
    private int together(List<Due> part) {
        try {
            return decide(part);
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "%d decisions could not be made together", part.size());
            int made = 0;
            for (Due due : part) {
                made += reader.isRunning() ? alone(due) : 0;
            }
            return made;
        }
    }

    private int alone(Due due) {
        try {
            return decide(List.of(due));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The decision about activity %s could not be made; it is tried again", due.activity());
            postpone(due);
            return 0;
        }
    }

    private int decide(List<Due> part) {
        return WorkspaceContext.inTransaction(part.get(0).workspace(), () -> {
            List<UUID> claimed = queue.claim(part.stream().map(Due::activity).toList());
            for (UUID activity : claimed) {
                reconsidered.forEach(each -> each.reconsider(activity));
            }
            queue.done(claimed);
            return claimed.size();
        });
    }

    private void postpone(Due due) {
        try {
            WorkspaceContext.inTransaction(due.workspace(), () -> {
                queue.claim(List.of(due.activity())).forEach(queue::later);
                return null;
            });
        } catch (RuntimeException failure) {
            LOG.warnf("Activity %s could not be put off: %s", due.activity(), failure.getMessage());
        }
    }

    /** Counts the queue now and then: what waits, also for a later try. */
    private void measure() {
        long now = System.nanoTime();
        if (measuredAt != 0 && now - measuredAt < MEASURED_EVERY.toNanos()) {
            return;
        }
        measuredAt = now;
        waiting.set(queue.waiting());
    }
}
