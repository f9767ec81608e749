package dev.handover.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where features sign up for events. A feature calls {@link #subscribe} when the application starts; every event then
 * takes effect exactly once: the claim of its id and the handler's work share one transaction.
 */
@ApplicationScoped
public class Consumers {

    /** Reacts to one type of event, inside the claim's transaction and the event's workspace. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @throws RuntimeException to undo the effect; it is tried three times, or twenty times where the fault may pass,
         *     then the event goes to the dead-letter topic with the reason. Times at which the database does not answer
         *     do not count
         */
        void on(CloudEvent event);
    }

    private final List<ConsumerLoop> loops = new CopyOnWriteArrayList<>();
    private final KafkaClients kafka;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    Consumers(KafkaClients kafka, Inbox inbox, DeadLetters deadLetters, MeterRegistry meters) {
        this.meters = meters;
        this.kafka = kafka;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
    }

    /**
     * Reads a topic from its beginning on, in a group of its own.
     *
     * @param consumer short name, unique in the service: {@code workload}; its group is {@code service.workload}
     * @param handlers by event type; other types are passed over
     */
    public void subscribe(String topic, String consumer, Map<String, Handler> handlers) {
        ConsumerLoop loop = new ConsumerLoop(topic, consumer, Map.copyOf(handlers), kafka, inbox, deadLetters);
        loops.add(loop);
        deadLetters.know(topic);
        Tags tags = Tags.of("consumer", consumer, "topic", topic);
        meters.gauge("chassis.consumer.alive", tags, loop, ConsumerLoop::alive);
        meters.gauge("chassis.consumer.record.seconds", tags, loop, ConsumerLoop::secondsAtRecord);
        loop.start();
    }

    /** Consumers stop before the datasource does: an effect under way is finished or rolled back, never torn. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        loops.forEach(ConsumerLoop::stop);
        loops.forEach(ConsumerLoop::awaitStop);
    }
}
