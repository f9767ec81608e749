package dev.handover.chassis.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A process that is in the middle of a relay's transaction, in every partition of the topic, until it is killed. */
final class DyingRelay {

    static final String IN_TRANSACTION = "in the transaction";

    private DyingRelay() {}

    /** @param args the broker, the relay's transactional id, the topic, the key of its records */
    public static void main(String[] args) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", args[0], "transactional.id", args[1], "transaction.timeout.ms", 60_000),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            int partitions = producer.partitionsFor(args[2]).size();
            for (int partition = 0; partition < partitions; partition++) {
                producer.send(new ProducerRecord<>(
                                args[2], partition, args[3], "never".getBytes(StandardCharsets.UTF_8)))
                        .get(20, TimeUnit.SECONDS);
            }
            System.out.println(IN_TRANSACTION);
            LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(5));
        }
    }
}
