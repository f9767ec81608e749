package dev.handover.chassis.event;

import dev.handover.chassis.fault.DatabaseFault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * One consumer group on one topic: polls, hands each record to the inbox, commits the offset after the effect. It ends
 * only at shutdown: a bad record becomes a dead letter, whatever it makes fail, an {@link Error} too; a database that
 * does not answer is waited out, however long, and shows in how long the consumer is at its record.
 */
final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final int ATTEMPTS = 3;
    /** A deadlock, a full pool: it may take a while, but not for ever while the database answers others. */
    private static final int PATIENT_ATTEMPTS = 20;
    /** Well below max.poll.interval.ms (5 min), so that waiting for a database never costs the group membership. */
    private static final long LONGEST_PAUSE_MS = 5_000;

    private static final String STATEMENT_TIMEOUT = "57014";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final long STOP_WITHIN_MS = 10_000;

    private final String topic;
    private final String consumer;
    private final Map<String, Consumers.Handler> handlers;
    private final KafkaClients kafka;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Thread worker;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** When the record was begun that is under way, by {@link System#nanoTime}; 0 between records. */
    private final AtomicLong since = new AtomicLong();

    private volatile boolean running = true;
    private volatile KafkaConsumer<String, byte[]> client;

    ConsumerLoop(
            String topic,
            String consumer,
            Map<String, Consumers.Handler> handlers,
            KafkaClients kafka,
            Inbox inbox,
            DeadLetters deadLetters) {
        this.topic = topic;
        this.consumer = consumer;
        this.handlers = handlers;
        this.kafka = kafka;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.worker = new Thread(this::work, "consumer-" + consumer);
        this.worker.setDaemon(true);
    }

    void start() {
        worker.start();
    }

    /** Whether it reads: 0 after its thread ended, which only a shutdown does. */
    double alive() {
        return worker.isAlive() ? 1 : 0;
    }

    /** For how many seconds it has been at one record: minutes mean that it waits for its database or its broker. */
    double secondsAtRecord() {
        long begun = since.get();
        return begun == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    void stop() {
        running = false;
        KafkaConsumer<String, byte[]> current = client;
        if (current != null) {
            current.wakeup();
        }
        stopped.countDown();
    }

    /** Not interrupted: an effect under way ends, and the group learns at once that this member left. */
    void awaitStop() {
        try {
            worker.join(STOP_WITHIN_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        int failures = 0;
        while (running) {
            try (KafkaConsumer<String, byte[]> opened = kafka.consumer(kafka.service() + "." + consumer)) {
                client = opened;
                opened.subscribe(List.of(topic));
                while (running) {
                    handleAll(opened, opened.poll(Duration.ofSeconds(1)));
                    failures = 0;
                }
            } catch (WakeupException stopped) {
                LOG.debugf("%s is told to stop", consumer);
            } catch (RuntimeException | Error failure) {
                if (running) {
                    failures++;
                    LOG.warnf(failure, "Reading %s failed, attempt %d", topic, failures);
                    pause(failures);
                }
            }
        }
    }

    private void handleAll(KafkaConsumer<String, byte[]> opened, ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> received : records) {
            // Still set where the same record was begun before and its dead letter could not be sent.
            since.compareAndSet(0, System.nanoTime());
            handle(received);
            since.set(0);
            if (!running) {
                // What was not handled is not committed: the next run reads it again.
                return;
            }
        }
        if (!records.isEmpty()) {
            opened.commitSync(Duration.ofSeconds(10));
        }
    }

    private void handle(ConsumerRecord<String, byte[]> received) {
        if (received.value() == null) {
            // A tombstone of a compacted topic: the key was erased, there is no fact in it.
            return;
        }
        int attempt = 0;
        int counted = 0;
        while (running) {
            attempt++;
            try {
                take(received);
                return;
            } catch (RuntimeException | Error failure) {
                if (!running) {
                    return;
                }
                // While the database takes nobody's statements, the failure says nothing about this event.
                if (inbox.databaseAnswers()) {
                    counted++;
                }
                if (counted >= (passes(failure) ? PATIENT_ATTEMPTS : ATTEMPTS)) {
                    deadLetters.send(received, consumer, failure);
                    return;
                }
                LOG.debugf(
                        failure,
                        "%s-%d@%d failed in %s, attempt %d",
                        topic,
                        (Object) received.partition(),
                        received.offset(),
                        consumer,
                        attempt);
                pause(attempt);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        CloudEvent event = CloudEvent.of(received);
        Consumers.Handler handler = handlers.get(event.type());
        if (handler != null) {
            inbox.handle(consumer, event, CloudEvent.text(received.headers(), "traceparent"), handler);
        }
    }

    /** Whether a fault goes away by itself; if not, it is a broken rule, a defect or a statement that is always too slow. */
    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return passes(sql.getSQLState());
            }
            if (cause instanceof jakarta.persistence.OptimisticLockException
                    || cause instanceof org.hibernate.exception.LockAcquisitionException
                    || cause instanceof org.apache.kafka.common.errors.RetriableException) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String state) {
        return DatabaseFault.passes(state) ? !STATEMENT_TIMEOUT.equals(state) : LOCK_NOT_AVAILABLE.equals(state);
    }

    private void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_MS, 50L << Math.min(attempt, 7));
        try {
            long pause = ThreadLocalRandom.current().nextLong(most / 2, most + 1);
            if (stopped.await(pause, TimeUnit.MILLISECONDS)) {
                LOG.debugf("%s is told to stop while it waits", consumer);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
