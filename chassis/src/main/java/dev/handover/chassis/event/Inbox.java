package dev.handover.chassis.event;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.Jdbi;

/** Lets each event take effect once per consumer: claim and effect are one transaction. */
@ApplicationScoped
class Inbox {

    private final Jdbi jdbi;
    private final Tracer tracer;

    Inbox(Jdbi jdbi, Tracer tracer) {
        this.jdbi = jdbi;
        this.tracer = tracer;
    }

    /** @param traceparent the producer's trace, or null */
    void handle(String consumer, CloudEvent event, String traceparent, Consumers.Handler handler) {
        Span span = tracer.spanBuilder("handle " + event.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent(traceparent))
                .startSpan();
        MDC.put("workspace", event.workspace().toString());
        Scope current = span.makeCurrent();
        try {
            WorkspaceContext.within(event.workspace(), () -> take(consumer, event, handler));
        } finally {
            MDC.remove("workspace");
            current.close();
            span.end();
        }
    }

    /** Whether the database takes a connection and a statement: if not, what failed may not have been the event's fault. */
    boolean databaseAnswers() {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(10)
                    .call(() -> jdbi.withHandle(handle -> handle.getConnection().isValid(5)));
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** False when the event took effect before. */
    private boolean take(String consumer, CloudEvent event, Consumers.Handler handler) {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            boolean first = claim(consumer, event);
            if (first) {
                handler.on(event);
            }
            return first;
        });
    }

    private boolean claim(String consumer, CloudEvent event) {
        return jdbi.withHandle(handle -> handle.execute(
                        "INSERT INTO inbox (workspace, consumer, event_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        event.workspace(),
                        consumer,
                        event.id()))
                == 1;
    }

    private static Context parent(String traceparent) {
        if (traceparent == null) {
            return Context.root();
        }
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, new TextMapGetter<>() {
            @Override
            public Iterable<String> keys(String carrier) {
                return List.of("traceparent");
            }

            @Override
            public String get(String carrier, String key) {
                return "traceparent".equals(key) ? carrier : null;
            }
        });
    }
}
