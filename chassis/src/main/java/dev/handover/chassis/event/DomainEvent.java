package dev.handover.chassis.event;

/**
 * A fact to publish, in the past tense.
 *
 * @param topic Kafka topic: {@code audit.activity}
 * @param aggregateId what orders it: the record's key is {@code workspace:aggregateId}
 * @param type CloudEvents type with its version: {@code audit.activity-defined.v1}
 * @param subject CloudEvents subject: the id of the thing that the fact is about
 * @param data the payload; written as JSON, at most 900 kB
 */
public record DomainEvent(String topic, String aggregateId, String type, String subject, Object data) {}
