package dev.handover.embedded.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The tests' own hand on Kafka, beside the service under test. Every call blocks, with a deadline. */
public final class Broker {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Broker() {}

    /**
     * A record as read.
     *
     * @param key its key, or null
     * @param headers its headers; of a repeated one the last
     * @param body its value as UTF-8, or null for a tombstone
     * @param partition where it stands
     * @param offset where it stands
     */
    public record Received(String key, Map<String, String> headers, String body, int partition, long offset) {
        /** The CloudEvents type, or null. */
        public String type() {
            return headers.get("ce_type");
        }

        /** True for an event of the workspace: topics are shared by all tests of a JVM. */
        public boolean isOf(UUID workspace) {
            return workspace.toString().equals(headers.get("ce_workspace"));
        }
    }

    /** What a client puts into {@code bootstrap.servers}. */
    public static String bootstrapServers() {
        return System.getProperty(Backends.KAFKA);
    }

    /** Makes a topic of a test's own, of three partitions, unless it is there. */
    public static void createTopic(String name, boolean compacted) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            NewTopic topic = new NewTopic(name, 3, (short) 1)
                    .configs(Map.of("cleanup.policy", compacted ? "compact" : "delete"));
            admin.createTopics(List.of(topic)).all().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError("no topic " + name, e);
            }
        } catch (TimeoutException e) {
            throw new AssertionError("no topic " + name + " within " + LIMIT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Sends an event the way the services do; the key is {@code <workspace>:<aggregate>}. */
    public static void send(String topic, UUID aggregate, Event event) {
        send(topic, event.workspace() + ":" + aggregate, event.body(), event.headers());
    }

    /** Sends any bytes with any headers, and returns when the broker has them. Key and value may be null. */
    public static void send(String topic, String key, byte[] value, Map<String, String> headers) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("nothing sent to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /**
     * Reads the topic from its start until what was read satisfies {@code enough}, and gives all of it; fails with
     * what was seen when 30 s have passed.
     */
    public static List<Received> await(String topic, Predicate<List<Received>> enough) {
        return await(topic, Broker::any, enough, LIMIT);
    }

    /** As above, looking at the events of one workspace only. */
    public static List<Received> await(String topic, UUID workspace, Predicate<List<Received>> enough) {
        return await(topic, message -> message.isOf(workspace), enough, LIMIT);
    }

    /** As above, looking at the records that {@code wanted} holds for, within {@code limit}. */
    public static List<Received> await(
            String topic, Predicate<Received> wanted, Predicate<List<Received>> enough, Duration limit) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "auto.offset.reset",
                "earliest",
                // As the services read: what a killed relay did not commit was never said.
                "isolation.level",
                "read_committed");
        List<Received> seen = new ArrayList<>();
        Instant deadline = Instant.now().plus(limit);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    Received received = received(message);
                    if (wanted.test(received)) {
                        seen.add(received);
                    }
                });
                if (enough.test(seen)) {
                    return seen;
                }
            }
        }
        throw new AssertionError("not what was waited for on " + topic + " within " + limit + ": " + seen);
    }

    private static boolean any(Received received) {
        return received != null;
    }

    private static Received received(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        String body = message.value() == null ? null : text(message.value());
        return new Received(message.key(), headers, body, message.partition(), message.offset());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
