package dev.handover.chassis.event;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.work.BackgroundWorker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Sends the outbox to Kafka in the order of its rows and deletes a row only after the broker acknowledged it. One relay
 * per database is at work at a time (an advisory lock), each batch is one Kafka transaction: a failed batch leaves
 * nothing that a consumer would read, so the order per key holds through every retry. A crash between acknowledgement
 * and delete sends a batch again under the same ids; inboxes drop it.
 *
 * <p>All replicas send under one transactional id, that of their database. Whoever sends after another one begins with
 * {@code initTransactions}, by which the broker ends the other's open transaction, should it have died in it, and
 * refuses whatever it would still send: readers never wait for a transaction that nobody ends.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final long BREATH_MS = 50;
    private static final int FETCH = 50;
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** Any constant will do, as long as nothing else in the database takes the same lock. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final Jdbi jdbi;
    private final KafkaClients kafka;
    private final int batch;
    private final long batchBytes;
    private final BackgroundWorker worker;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    /** This process, as the database remembers who sent last. */
    private final UUID sender = Ids.next();

    private int failures;
    private KafkaProducer<String, byte[]> producer;
    private long measuredAt;

    OutboxRelay(
            Jdbi jdbi,
            KafkaClients kafka,
            MeterRegistry meters,
            @ConfigProperty(name = "chassis.outbox.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "chassis.outbox.batch-bytes", defaultValue = "4194304") long batchBytes,
            @ConfigProperty(name = "chassis.outbox.poll", defaultValue = "1s") Duration poll) {
        this.jdbi = jdbi;
        this.kafka = kafka;
        this.batch = batch;
        this.batchBytes = batchBytes;
        this.worker = new BackgroundWorker("outbox-relay", poll, this::round);
        meters.gauge("chassis.outbox.events", waiting);
        meters.gauge("chassis.outbox.oldest.seconds", oldestSeconds);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
        dropProducer();
    }

    /** Has what the transaction appended sent once it is there. */
    void wakeAfterCommit(TransactionSynchronizationRegistry transaction) {
        worker.wakeAfterCommit(transaction);
    }

    /** {@return whether a full batch went out, so that there is probably more} */
    private boolean round() {
        try {
            measure();
            Batch sent = sendBatch();
            failures = 0;
            if (sent.size() > 0 && !sent.full()) {
                breathe();
            }
            return sent.full();
        } catch (RuntimeException failure) {
            failures++;
            LOG.warnf("The outbox could not be sent, attempt %d: %s", (Object) failures, reasonOf(failure));
            dropProducer();
            // Full jitter, so that replicas don't come back in step; the cap keeps the catch-up prompt.
            worker.pause(ThreadLocalRandom.current().nextLong(100, 200L << Math.min(failures, 6)));
            return true;
        }
    }

    /** What comes right behind a batch goes together: a transaction of the broker costs as much for one event as for all. */
    private void breathe() {
        try {
            TimeUnit.MILLISECONDS.sleep(BREATH_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What goes out in one transaction of the broker. */
    private record Batch(List<Long> sequences, List<ProducerRecord<String, byte[]>> records, boolean full) {

        static final Batch NONE = new Batch(List.of(), List.of(), false);

        int size() {
            return records.size();
        }
    }

    private Batch sendBatch() {
        return QuarkusTransaction.requiringNew()
                .timeout(60)
                .call(() -> jdbi.withHandle(handle -> {
                    if (!actAsRelay(handle)) {
                        return Batch.NONE;
                    }
                    Batch found = read(handle);
                    if (found.size() > 0) {
                        send(handle, found.records());
                        delete(handle, found.sequences());
                    }
                    return found;
                }));
    }

    private static boolean actAsRelay(Handle handle) {
        Sql.openAcrossWorkspaces(handle);
        return handle.select("SELECT pg_try_advisory_xact_lock(?)", RELAY_LOCK)
                .mapTo(boolean.class)
                .one();
    }

    /** The oldest rows: as many as a batch may hold, and as large as it may be, but one in any case. */
    private Batch read(Handle handle) {
        List<Long> sequences = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        // Rows arrive by the few: what is beyond the limit is not held in memory either.
        try (ResultIterator<Row> rows = handle.select(
                        "SELECT seq, id, workspace, topic, key, type, subject,"
                                + " occurred_at, traceparent, data FROM outbox ORDER BY seq LIMIT ?",
                        batch)
                .setFetchSize(FETCH)
                .map((row, context) -> new Row(row.getLong("seq"), recordOf(row)))
                .iterator()) {
            long bytes = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                bytes += row.event().value().length;
                if (bytes > batchBytes && !records.isEmpty()) {
                    return new Batch(sequences, records, true);
                }
                sequences.add(row.sequence());
                records.add(row.event());
            }
        }
        return new Batch(sequences, records, records.size() == batch);
    }

    /** A row of the outbox. */
    private record Row(long sequence, ProducerRecord<String, byte[]> event) {}

    private ProducerRecord<String, byte[]> recordOf(ResultSet row) throws SQLException {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("data"));
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", row.getString("id"));
        header(sent, "ce_type", row.getString("type"));
        header(sent, "ce_source", "/" + kafka.service());
        header(sent, "ce_subject", row.getString("subject"));
        header(
                sent,
                "ce_time",
                row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString());
        header(sent, "ce_workspace", row.getString("workspace"));
        header(sent, "content-type", "application/json");
        header(sent, "traceparent", row.getString("traceparent"));
        return sent;
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        if (value != null) {
            sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void send(Handle handle, List<ProducerRecord<String, byte[]>> records) {
        Succession succession = succeed(handle);
        if (!succession.sentLast()) {
            dropProducer();
        }
        if (producer == null) {
            producer = kafka.producer(kafka.service() + "-outbox-" + succession.relay());
            producer.initTransactions();
        }
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            // The commit below flushes, and throws what any send failed with: consumers then see nothing of the batch.
            Future<RecordMetadata> unused = producer.send(record);
        }
        producer.commitTransaction();
    }

    /** The relay's name, and whether this process was the last to send under it. */
    private record Succession(UUID relay, boolean sentLast) {}

    /** Remembered before anything is sent: should the transaction fail, the next sender asks the broker once too often. */
    private Succession succeed(Handle handle) {
        Succession succession = succession(handle);
        if (!succession.sentLast()) {
            handle.execute("UPDATE relay SET sender = ?", sender);
        }
        return succession;
    }

    /** Nobody else changes the row: the lock of the relay is held. */
    private Succession succession(Handle handle) {
        return handle.select("SELECT name, sender FROM relay")
                .map((row, context) -> new Succession(
                        row.getObject("name", UUID.class), sender.equals(row.getObject("sender", UUID.class))))
                .findOne()
                .orElseThrow(
                        () -> new IllegalStateException("The table `relay` has no row: restore it from the migration"));
    }

    private static void delete(Handle handle, List<Long> sequences) {
        handle.createUpdate("DELETE FROM outbox WHERE seq = ANY (:sent)")
                .bindArray("sent", Long.class, sequences)
                .execute();
    }

    private void measure() {
        long now = System.nanoTime();
        if (measuredAt != 0 && now - measuredAt < TimeUnit.SECONDS.toNanos(10)) {
            return;
        }
        measuredAt = now;
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    Sql.openAcrossWorkspaces(handle);
                    // Longer than a topic keeps records that it deletes by age. A compacted topic keeps the last one of
                    // a key for ever: that one carries a version, by which its consumers drop what they have seen (ADR
                    // 7).
                    handle.execute("DELETE FROM inbox WHERE received_at < now() - interval '90 days'");
                    handle.execute("DELETE FROM idempotency WHERE created_at < now() - interval '2 days'");
                    handle.select("SELECT count(*), COALESCE(EXTRACT(EPOCH FROM now() - min(occurred_at)), 0)::bigint"
                                    + " FROM outbox")
                            .map((row, context) -> {
                                waiting.set(row.getLong(1));
                                oldestSeconds.set(row.getLong(2));
                                return row.getLong(1);
                            })
                            .one();
                }));
    }

    private void dropProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
