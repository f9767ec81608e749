package dev.handover.embedded.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A CloudEvent as it stands on the wire in binary mode.
 *
 * @param id {@code ce_id}
 * @param type {@code ce_type}, such as {@code audit.activity-defined.v1}
 * @param source {@code ce_source}, such as {@code /audit-service}
 * @param subject {@code ce_subject}
 * @param time {@code ce_time}
 * @param workspace {@code ce_workspace}
 * @param data the payload as JSON
 */
public record Event(UUID id, String type, String source, String subject, Instant time, UUID workspace, String data) {
    /** An event of now with a random id. */
    public static Event of(String type, UUID workspace, String subject, String data) {
        String service = type.substring(0, type.indexOf('.'));
        return new Event(UUID.randomUUID(), type, "/" + service + "-service", subject, Instant.now(), workspace, data);
    }

    /** The same event under another id. */
    public Event withId(UUID other) {
        return new Event(other, type, source, subject, time, workspace, data);
    }

    /** The record's headers. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        headers.put("ce_workspace", workspace.toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    byte[] body() {
        return data.getBytes(StandardCharsets.UTF_8);
    }
}
