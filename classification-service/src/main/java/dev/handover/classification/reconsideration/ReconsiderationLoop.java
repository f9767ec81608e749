package dev.handover.classification.reconsideration;

import dev.handover.chassis.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Works the queue off. Each activity is claimed (SKIP LOCKED), reconsidered and taken from the queue in one
 * transaction, so that a crash loses nothing and two replicas never do the same. What fails is tried again later.
 */
@ApplicationScoped
class ReconsiderationLoop {

    private static final Logger LOG = Logger.getLogger(ReconsiderationLoop.class);
    private static final int BATCH = 100;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration MEASURED_EVERY = Duration.ofSeconds(5);

    private record Due(UUID workspace, UUID activity) {}

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Instance<Reconsidered> reconsidered;
    private final Duration poll;
    private final Duration longestPause;
    private final Semaphore woken = new Semaphore(0);
    private final ExecutorService workers;
    private final AtomicLong waiting = new AtomicLong();
    private final Counter done;

    private volatile boolean running;
    private Thread reader;
    private long measuredAt;

    ReconsiderationLoop(
            AgroalDataSource dataSource,
            Clock clock,
            Instance<Reconsidered> reconsidered,
            MeterRegistry meters,
            @ConfigProperty(name = "classification.reconsideration.workers", defaultValue = "2") int workers,
            @ConfigProperty(name = "classification.reconsideration.poll", defaultValue = "1s") Duration poll,
            @ConfigProperty(name = "classification.reconsideration.longest-pause", defaultValue = "10m")
                    Duration longestPause) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.reconsidered = reconsidered;
        this.poll = poll;
        this.longestPause = longestPause;
        this.workers = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "reconsideration-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.done = meters.counter("classification.reconsideration.done");
        meters.gauge("classification.reconsideration.waiting", waiting);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        reader = new Thread(this::work, "reconsideration");
        reader.setDaemon(true);
        reader.start();
    }

    /** Before the datasource stops: what is under way is finished, never torn. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        running = false;
        wake();
        if (reader != null) {
            reader.join(TimeUnit.SECONDS.toMillis(10));
        }
        workers.shutdown();
    }

    /** Tells the loop that there is something to do. */
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void work() {
        while (running) {
            boolean more = false;
            try {
                measure();
                more = reconsiderAll(due());
            } catch (RuntimeException failure) {
                LOG.warnf("The queue of decisions could not be read: %s", failure.getMessage());
            }
            if (!more) {
                pause();
            }
        }
    }

    /** {@return whether a full batch was done, so that there is probably more} */
    private boolean reconsiderAll(List<Due> batch) {
        List<Future<Boolean>> tasks = batch.stream()
                .map(due -> workers.submit(() -> running && reconsider(due)))
                .toList();
        int made = 0;
        for (Future<Boolean> task : tasks) {
            try {
                made += task.get() ? 1 : 0;
            } catch (ExecutionException failure) {
                LOG.error("A decision could not be made", failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
        done.increment(made);
        waiting.addAndGet(-made);
        return made == BATCH;
    }

    /** Counts the queue now and then: what waits, also for a later try. */
    private void measure() {
        long now = System.nanoTime();
        if (measuredAt != 0 && now - measuredAt < MEASURED_EVERY.toNanos()) {
            return;
        }
        measuredAt = now;
        waiting.set(acrossWorkspaces(connection -> {
            try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM reconsideration");
                    ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }));
    }

    private void pause() {
        try {
            // Half to the whole interval, so that replicas do not poll in step.
            long millis = poll.toMillis();
            woken.tryAcquire(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1), TimeUnit.MILLISECONDS);
            woken.drainPermits();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private List<Due> due() {
        return acrossWorkspaces(connection -> {
            List<Due> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT workspace, activity_id FROM reconsideration WHERE due_at <= ? ORDER BY due_at LIMIT ?")) {
                select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                select.setInt(2, BATCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                    }
                }
            }
            return found;
        });
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T acrossWorkspaces(Query<T> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                try (PreparedStatement across =
                        connection.prepareStatement("SELECT set_config('app.relay', 'on', true)")) {
                    across.execute();
                }
                return query.run(connection);
            }
        });
    }

    private boolean reconsider(Due due) {
        try {
            return inWorkspace(due, () -> {
                int attempts = claim(due.activity());
                if (attempts < 0) {
                    return false;
                }
                reconsidered.forEach(each -> each.reconsider(due.activity()));
                // What somebody asked for at a later time stays.
                change(
                        "DELETE FROM reconsideration WHERE workspace = current_workspace() AND activity_id = ?"
                                + " AND due_at <= ?",
                        due.activity(),
                        clock.instant().atOffset(ZoneOffset.UTC));
                return true;
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The decision about activity %s could not be made; it is tried again", due.activity());
            postpone(due);
            return false;
        }
    }

    private void postpone(Due due) {
        try {
            inWorkspace(due, () -> {
                int attempts = claim(due.activity());
                if (attempts >= 0) {
                    long seconds = Math.min(1L << Math.min(attempts, MOST_DOUBLINGS), longestPause.toSeconds());
                    change(
                            "UPDATE reconsideration SET attempts = attempts + 1, due_at = now() + interval '1 second' * "
                                    + seconds + " WHERE workspace = current_workspace() AND activity_id = ?",
                            due.activity());
                }
                return true;
            });
        } catch (RuntimeException failure) {
            LOG.warnf("Activity %s could not be put off: %s", due.activity(), failure.getMessage());
        }
    }

    /** {@return how often it was tried before; −1 when somebody else has it} */
    private int claim(UUID activity) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(
                        "SELECT attempts FROM reconsideration WHERE workspace = current_workspace() AND activity_id = ? FOR UPDATE SKIP LOCKED")) {
            claim.setObject(1, activity);
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        }
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Work {
        boolean run() throws SQLException;
    }

    private static boolean inWorkspace(Due due, Work work) {
        return WorkspaceContext.within(
                due.workspace(), () -> QuarkusTransaction.requiringNew().call(work::run));
    }
}
