package dev.handover.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * Keeps what a consumer could not take, in the topic {@code <topic>.<service>.dead-letter}, with key, payload and
 * headers as they came and the reason beside them; and puts it back when asked.
 */
@ApplicationScoped
public class DeadLetters {

    /**
     * A message that could not be taken.
     *
     * @param consumer who could not take it
     * @param reason what it failed with
     * @param partition of the original topic; {@code offset} likewise
     */
    @Schema(name = "DeadLetter", description = "A message that a consumer could not take.")
    public record DeadLetter(
            @Schema(examples = "example.thing", maxLength = LONGEST_NAME, description = "The topic that it came from.")
            String topic,

            @Schema(examples = "0", minimum = "0", description = "The partition of that topic.")
            int partition,

            @Schema(examples = "1402", minimum = "0", description = "Its offset in that partition.")
            long offset,

            @Schema(
                    nullable = true,
                    examples = "0195c0de-0001-7000-8000-000000000001:0195c0de-0002-7000-8000-000000000001",
                    maxLength = LONGEST_NAME,
                    description = "The message's key; null where it has none.")
            String key,

            @Schema(
                    nullable = true,
                    examples = "example.thing-changed.v1",
                    maxLength = LONGEST_NAME,
                    description = "The event's type; null where the message names none.")
            String type,

            @Schema(
                    examples = "example-service.things",
                    maxLength = LONGEST_NAME,
                    description = "The consumer group that could not take it.")
            String consumer,

            @Schema(
                    examples = "The event's data can't be read.",
                    maxLength = LONGEST_REASON,
                    description = "What it failed with.")
            String reason,

            @Schema(description = "When it was put aside.") Instant at) {}

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String PREFIX = "dead_letter_";
    private static final int LONGEST_REASON = 1_000;
    /** Kafka's limit of a topic's name is 249; keys and types are ours and shorter. */
    private static final int LONGEST_NAME = 300;

    private final Set<String> topics = new ConcurrentSkipListSet<>();
    private final KafkaClients kafka;
    private final Clock clock;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(KafkaClients kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    void know(String topic) {
        topics.add(topic);
    }

    /** The topics this service consumes, whose dead letters it keeps. */
    public Set<String> topics() {
        return new TreeSet<>(topics);
    }

    /** Returns after the broker's acknowledgement; until then the offset must not move. */
    void send(ConsumerRecord<String, byte[]> refused, String consumer, Throwable failure) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(nameFor(refused.topic()), null, refused.key(), refused.value(), refused.headers());
        put(letter, "topic", refused.topic());
        put(letter, "partition", Integer.toString(refused.partition()));
        put(letter, "offset", Long.toString(refused.offset()));
        put(letter, "consumer", consumer);
        put(letter, "reason", reasonOf(failure));
        put(letter, "at", clock.instant().toString());
        sendAndWait(letter);
        LOG.warnf(
                "%s-%d@%d is a dead letter of %s: %s",
                refused.topic(), (Object) refused.partition(), refused.offset(), consumer, reasonOf(failure));
    }

    /**
     * @param topic one of {@link #topics()}
     * @return what waits to be put back, oldest first per partition, at most {@code limit}
     */
    public List<DeadLetter> waiting(String topic, int limit) {
        List<DeadLetter> found = new ArrayList<>();
        drain(topic, limit, letter -> found.add(view(letter)), false);
        return found;
    }

    /**
     * Sends what waits back to its topic, with its original key, payload and headers. Consumers that took it before drop
     * it by its id; where the cause still stands it becomes a dead letter again.
     *
     * @return how many were put back
     */
    public int replay(String topic) {
        return drain(
                topic,
                Integer.MAX_VALUE,
                letter -> {
                    ProducerRecord<String, byte[]> again = new ProducerRecord<>(topic, letter.key(), letter.value());
                    for (Header header : letter.headers()) {
                        if (!header.key().startsWith(PREFIX)) {
                            again.headers().add(header);
                        }
                    }
                    sendAndWait(again);
                },
                true);
    }

    private int drain(
            String topic, int limit, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each, boolean commit) {
        int count = 0;
        try (KafkaConsumer<String, byte[]> reader = kafka.consumer(kafka.service() + ".dead-letter-replay")) {
            List<TopicPartition> partitions = reader.partitionsFor(nameFor(topic), Duration.ofSeconds(10)).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            reader.assign(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions, Duration.ofSeconds(10));
            while (count < limit && partitions.stream().anyMatch(part -> reader.position(part) < ends.get(part))) {
                for (ConsumerRecord<String, byte[]> letter : reader.poll(Duration.ofSeconds(1))) {
                    TopicPartition part = new TopicPartition(letter.topic(), letter.partition());
                    if (count == limit || letter.offset() >= ends.get(part)) {
                        continue;
                    }
                    each.accept(letter);
                    count++;
                    if (commit) {
                        reader.commitSync(Map.of(part, new OffsetAndMetadata(letter.offset() + 1)));
                    }
                }
            }
        }
        return count;
    }

    private static DeadLetter view(ConsumerRecord<String, byte[]> letter) {
        return new DeadLetter(
                get(letter, "topic"),
                Integer.parseInt(get(letter, "partition")),
                Long.parseLong(get(letter, "offset")),
                letter.key(),
                CloudEvent.text(letter.headers(), "ce_type"),
                get(letter, "consumer"),
                get(letter, "reason"),
                Instant.parse(get(letter, "at")));
    }

    private String nameFor(String topic) {
        return topic + "." + kafka.service() + ".dead-letter";
    }

    private synchronized void sendAndWait(ProducerRecord<String, byte[]> record) {
        if (producer == null) {
            producer = kafka.producer(null);
        }
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while a dead letter was sent", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("The dead letter could not be sent", failure);
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private static void put(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(PREFIX + name);
        letter.headers().add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String get(ConsumerRecord<String, byte[]> letter, String name) {
        return CloudEvent.text(letter.headers(), PREFIX + name);
    }

    private static String reasonOf(Throwable failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
