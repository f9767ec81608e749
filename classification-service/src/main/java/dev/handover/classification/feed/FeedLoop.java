package dev.handover.classification.feed;

import dev.handover.chassis.work.BackgroundWorker;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Serves every open stream of this process from one thread and, each time, one query. */
@ApplicationScoped
class FeedLoop {

    private static final Logger LOG = Logger.getLogger(FeedLoop.class);
    private static final Duration SWEEP = Duration.ofHours(1);

    private final Feed feed;
    private final Clock clock;
    private final Duration heartbeat;
    private final Duration patience;
    private final Duration kept;
    private final int mostOfWorkspace;
    private final int most;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final BackgroundWorker worker;

    private Instant nextSweep = Instant.MIN;

    FeedLoop(
            Feed feed,
            Clock clock,
            @ConfigProperty(name = "classification.feed.poll", defaultValue = "1s") Duration poll,
            @ConfigProperty(name = "classification.feed.heartbeat", defaultValue = "15s") Duration heartbeat,
            @ConfigProperty(name = "classification.feed.patience", defaultValue = "30s") Duration patience,
            @ConfigProperty(name = "classification.feed.kept", defaultValue = "7d") Duration kept,
            @ConfigProperty(name = "classification.feed.listeners-per-workspace", defaultValue = "20")
                    int mostOfWorkspace,
            @ConfigProperty(name = "classification.feed.listeners", defaultValue = "1000") int most) {
        this.feed = feed;
        this.clock = clock;
        this.worker = new BackgroundWorker("feed", poll, this::round);
        this.heartbeat = heartbeat;
        this.patience = patience;
        this.kept = kept;
        this.mostOfWorkspace = mostOfWorkspace;
        this.most = most;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    /** With the first sign of the end: an open stream would hold the drain up until its timeout. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        end();
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        end();
    }

    private void end() throws InterruptedException {
        worker.stop();
        listeners.forEach(Listener::end);
    }

    /** Refuses whoever would be one too many. */
    void refuseBeyondLimits(UUID workspace) {
        if (!worker.isRunning() || listeners.size() >= most) {
            throw FeedProblem.STREAMS_EXHAUSTED.because("Try again in a few seconds.");
        }
        long ofWorkspace =
                listeners.stream().filter(l -> l.workspace().equals(workspace)).count();
        if (ofWorkspace >= mostOfWorkspace) {
            throw FeedProblem.TOO_MANY_LISTENERS.because(
                    "Close one of the " + mostOfWorkspace + " streams, or share one.");
        }
    }

    void add(Listener listener) {
        listeners.add(listener);
        if (worker.isRunning()) {
            worker.wake();
        } else {
            listener.end();
        }
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** Informs the listeners once what the transaction wrote is there. */
    void wakeAfterCommit(TransactionSynchronizationRegistry transaction) {
        worker.wakeAfterCommit(transaction);
    }

    private boolean round() {
        sweep();
        boolean more = serve();
        checkListeners();
        return more;
    }

    /** Listeners who have read as far are served by the same rows. */
    private boolean serve() {
        Map<Feed.Reached, List<Listener>> reached = new LinkedHashMap<>();
        for (Listener listener : listeners) {
            if (listener.hasRoom()) {
                reached.computeIfAbsent(listener.reached(), at -> new ArrayList<>())
                        .add(listener);
            }
        }
        if (reached.isEmpty()) {
            return false;
        }
        boolean more = false;
        List<List<Feed.Row>> pages = feed.after(reached.keySet());
        int i = 0;
        for (List<Listener> together : reached.values()) {
            List<Feed.Row> page = pages.get(i++);
            together.forEach(listener -> listener.tell(page));
            more |= page.size() == Feed.PAGE;
        }
        return more;
    }

    private void checkListeners() {
        for (Listener listener : listeners) {
            if (listener.isSlow(patience)) {
                LOG.infof("A listener of workspace %s does not read and is cut off", listener.workspace());
                remove(listener);
                listener.hangUp();
            } else if (listener.isExpired(clock.instant())) {
                remove(listener);
                listener.end();
            } else {
                listener.beat(heartbeat);
            }
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (now.isBefore(nextSweep)) {
            return;
        }
        int swept;
        do {
            swept = feed.sweep(now.minus(kept));
        } while (worker.isRunning() && swept > 0);
        nextSweep = now.plus(SWEEP);
    }
}
