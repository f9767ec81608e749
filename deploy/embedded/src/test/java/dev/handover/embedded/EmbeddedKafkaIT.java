package dev.handover.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    @TempDir
    Path dir;

    @Test
    void recordsAndAGroupsPlaceOutliveARestartOnTheSamePort() throws Exception {
        int port = Ports.free();
        int controller = Ports.free();
        try (EmbeddedKafka first = EmbeddedKafka.start(dir, port, controller)) {
            first.createTopics(List.of(new Topics.Topic("notes", 1, false)));
            send(first, "notes", "one");
            assertEquals(List.of("one"), read(first, "notes", 1));
            send(first, "notes", "two");
        }
        assertTrue(Ports.isFree(port));
        try (EmbeddedKafka second = EmbeddedKafka.start(dir, port, controller)) {
            second.createTopics(List.of(new Topics.Topic("notes", 1, false)));
            assertEquals("127.0.0.1:" + port, second.bootstrapServers());
            assertEquals(List.of("two"), read(second, "notes", 1));
        }
    }

    @Test
    void topicsThatHoldAStateAreCompactedAndTheOthersAreNot() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0, 0)) {
            kafka.createTopics(Topics.all());
            try (Admin admin = admin(kafka)) {
                Set<String> names = admin.listTopics().names().get(20, TimeUnit.SECONDS);
                for (String name :
                        List.of("audit.activity", "audit.workload", "classification.decision", "hiring.engagement")) {
                    assertEquals("compact", policy(admin, name), name);
                }
                for (String name : List.of(
                        "audit.time-entry", "hiring.opening", "audit.workload.classification-service.dead-letter")) {
                    assertTrue(names.contains(name), names.toString());
                    assertEquals("delete", policy(admin, name), name);
                }
            }
        }
    }

    @Test
    void aTopicNobodyCreatedIsAnError() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0, 0)) {
            ExecutionException refusal = assertThrows(ExecutionException.class, () -> send(kafka, "mistyped", "lost"));
            assertTrue(
                    refusal.getCause() instanceof UnknownTopicOrPartitionException
                            || refusal.getCause() instanceof org.apache.kafka.common.errors.TimeoutException,
                    refusal.toString());
        }
    }

    @Test
    void aSecondNodeOverTheSameDirectoryIsRefused() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0, 0)) {
            RuntimeException refusal = assertThrows(RuntimeException.class, () -> EmbeddedKafka.start(dir, 0, 0));
            assertInstanceOf(EmbeddedFailure.class, refusal);
            assertTrue(kafka.bootstrapServers().startsWith("127.0.0.1:"));
        }
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static String policy(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get(20, TimeUnit.SECONDS)
                .get(resource);
        return config.get("cleanup.policy").value();
    }

    private static void send(EmbeddedKafka kafka, String topic, String text) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.block.ms", 3_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, text)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(EmbeddedKafka kafka, String topic, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "readers",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false");
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> texts.add(message.value()));
            }
            consumer.commitSync();
        }
        return texts;
    }
}
