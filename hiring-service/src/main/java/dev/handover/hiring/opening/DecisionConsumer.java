package dev.handover.hiring.opening;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Listens to classification-service for decisions; each event holds the decision's whole state. */
@ApplicationScoped
class DecisionConsumer {
    private final TakingDecisions taking;

    DecisionConsumer(TakingDecisions taking) {
        this.taking = taking;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe(
                "classification.decision",
                "decision",
                Map.of(
                        "classification.decision-made.v1", this::decided,
                        "classification.decision-accepted.v1", this::decided,
                        "classification.decision-declined.v1", this::decided,
                        "classification.decision-withdrawn.v1", this::decided));
    }

    void decided(CloudEvent event) {
        taking.take(event.dataAs(Decision.class));
    }
}
