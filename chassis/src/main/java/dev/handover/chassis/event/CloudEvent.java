package dev.handover.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A received event: CloudEvents 1.0 in the binary mode of the Kafka protocol binding, with the workspace as an
 * extension attribute.
 *
 * @param id the same for every delivery of the same fact
 * @param type with its version: {@code audit.activity-defined.v1}
 * @param time when it happened, as the producer saw it
 * @param key the record's key: {@code workspace:aggregateId}
 */
public record CloudEvent(
        UUID id, String type, String source, String subject, Instant time, UUID workspace, String key, JsonNode data) {

    /** Consumers tolerate fields they don't know: an optional one may be added to v1 at any time. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * The payload as the consumer's own record of just the fields it reads.
     *
     * @throws IllegalArgumentException when a field has another shape; the event is then a dead letter
     */
    public <T> T dataAs(Class<T> type) {
        try {
            return JSON.treeToValue(data, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "The payload is not a " + type.getSimpleName() + ": " + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }

    /** @throws IllegalArgumentException with a reason for the dead-letter topic */
    static CloudEvent of(ConsumerRecord<String, byte[]> received) {
        Headers headers = received.headers();
        if (!"1.0".equals(text(headers, "ce_specversion"))) {
            throw new IllegalArgumentException("ce_specversion is not 1.0");
        }
        return new CloudEvent(
                uuid(headers, "ce_id"),
                required(headers, "ce_type"),
                required(headers, "ce_source"),
                text(headers, "ce_subject"),
                time(headers),
                uuid(headers, "ce_workspace"),
                received.key(),
                payload(received.value()));
    }

    private static JsonNode payload(byte[] value) {
        try {
            JsonNode tree = JSON.readTree(value);
            if (!tree.isObject()) {
                throw new IllegalArgumentException("The payload is not a JSON object");
            }
            return tree;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The payload is not JSON", unreadable);
        }
    }

    private static Instant time(Headers headers) {
        try {
            return OffsetDateTime.parse(required(headers, "ce_time")).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("ce_time is not an RFC 3339 instant", unreadable);
        }
    }

    private static UUID uuid(Headers headers, String name) {
        try {
            return UUID.fromString(required(headers, name));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(name + " is missing or not a UUID", unreadable);
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
