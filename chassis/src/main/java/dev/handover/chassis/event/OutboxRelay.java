package dev.handover.chassis.event;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.work.BackgroundWorker;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to Kafka in the order of its rows and deletes a row only after the broker acknowledged it. One relay
 * per database is at work at a time (an advisory lock), each batch is one Kafka transaction: a failed batch leaves
 * nothing that a consumer would read, so the order per key holds through every retry. A crash between acknowledgement
 * and delete sends a batch again under the same ids; inboxes drop it.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final long BREATH_MS = 50;
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** Any constant will do, as long as nothing else in the database takes the same lock. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final AgroalDataSource dataSource;
    private final KafkaClients kafka;
    private final int batch;
    private final BackgroundWorker worker;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final String transactionalId;

    private int failures;
    private KafkaProducer<String, byte[]> producer;
    private long measuredAt;

    OutboxRelay(
            AgroalDataSource dataSource,
            KafkaClients kafka,
            MeterRegistry meters,
            @ConfigProperty(name = "chassis.outbox.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "chassis.outbox.poll", defaultValue = "1s") Duration poll) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.batch = batch;
        this.worker = new BackgroundWorker("outbox-relay", poll, this::round);
        this.transactionalId = kafka.service() + "-outbox-" + Ids.next();
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
            int sent = sendBatch();
            failures = 0;
            if (sent > 0 && sent < batch) {
                breathe();
            }
            return sent == batch;
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

    private int sendBatch() {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                if (!actAsRelay(connection)) {
                    return 0;
                }
                List<Long> sequences = new ArrayList<>();
                List<ProducerRecord<String, byte[]>> records = read(connection, sequences);
                if (!records.isEmpty()) {
                    send(records);
                    delete(connection, sequences);
                }
                return records.size();
            }
        });
    }

    private static boolean actAsRelay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT set_config('app.relay', 'on', true),"
                        + " pg_try_advisory_xact_lock(" + RELAY_LOCK + ")")) {
            row.next();
            return row.getBoolean(2);
        }
    }

    private List<ProducerRecord<String, byte[]>> read(Connection connection, List<Long> sequences) throws SQLException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT seq, id, workspace, topic, key, type,"
                + " subject, occurred_at, traceparent, data FROM outbox ORDER BY seq LIMIT ?")) {
            select.setInt(1, batch);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sequences.add(row.getLong("seq"));
                    records.add(recordOf(row));
                }
            }
        }
        return records;
    }

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

    private void send(List<ProducerRecord<String, byte[]>> records) {
        if (producer == null) {
            producer = kafka.producer(transactionalId);
            producer.initTransactions();
        }
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            // The commit below flushes, and throws what any send failed with: consumers then see nothing of the batch.
            Future<RecordMetadata> unused = producer.send(record);
        }
        producer.commitTransaction();
    }

    private static void delete(Connection connection, List<Long> sequences) throws SQLException {
        Array sent = connection.createArrayOf("bigint", sequences.toArray());
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
            delete.setArray(1, sent);
            delete.executeUpdate();
        } finally {
            sent.free();
        }
    }

    private void measure() {
        long now = System.nanoTime();
        if (measuredAt != 0 && now - measuredAt < TimeUnit.SECONDS.toNanos(10)) {
            return;
        }
        measuredAt = now;
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT set_config('app.relay', 'on', true)");
                // Claims are kept longer than any topic keeps its records, so that a replay still meets them.
                statement.executeUpdate("DELETE FROM inbox WHERE received_at < now() - interval '90 days'");
                statement.executeUpdate("DELETE FROM idempotency WHERE created_at < now() - interval '2 days'");
                try (ResultSet row = statement.executeQuery("SELECT count(*),"
                        + " COALESCE(EXTRACT(EPOCH FROM now() - min(occurred_at)), 0)::bigint FROM outbox")) {
                    row.next();
                    waiting.set(row.getLong(1));
                    oldestSeconds.set(row.getLong(2));
                }
            } catch (SQLException failure) {
                throw new IllegalStateException("The outbox can't be measured", failure);
            }
        });
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
