package dev.handover.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes events into the transaction that causes them, so that state and event are stored both or neither. The relay
 * sends them after the commit.
 */
@ApplicationScoped
public class Outbox {

    /** Brokers refuse records over 1 MB by default; such an event could never leave and would block its successors. */
    static final int LARGEST_PAYLOAD = 900_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;
    private final WorkspaceContext workspace;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Instance<EventCheck> checks;

    Outbox(
            Jdbi jdbi,
            ObjectMapper json,
            Clock clock,
            WorkspaceContext workspace,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            @Any Instance<EventCheck> checks) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
        this.workspace = workspace;
        this.transaction = transaction;
        this.relay = relay;
        this.checks = checks;
    }

    /** Stores one event for the current workspace; fails outside a transaction. */
    @Transactional(TxType.MANDATORY)
    public void append(DomainEvent event) {
        byte[] payload = payloadOf(event);
        checks.forEach(check -> check.check(event.type(), payload));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO outbox (id, workspace, topic, key, type, subject, occurred_at, traceparent, data)
                        VALUES (:id, :workspace, :topic, :key, :type, :subject, :at, :traceparent, :data)""")
                .bind("id", Ids.next())
                .bind("workspace", workspace.id())
                .bind("topic", event.topic())
                .bind("key", workspace.id() + ":" + event.aggregateId())
                .bind("type", event.type())
                .bind("subject", event.subject())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("traceparent", traceparent())
                .bind("data", payload)
                .execute());
        relay.wakeAfterCommit(transaction);
    }

    private byte[] payloadOf(DomainEvent event) {
        byte[] payload;
        try {
            payload = json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("The payload of " + event.type() + " can't be written", unwritable);
        }
        if (payload.length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException(
                    event.type() + " has " + payload.length + " bytes; at most " + LARGEST_PAYLOAD + " can be sent");
        }
        return payload;
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
