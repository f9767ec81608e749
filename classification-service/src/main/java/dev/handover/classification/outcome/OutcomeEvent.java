package dev.handover.classification.outcome;

import dev.handover.chassis.event.DomainEvent;

/** What happens to outcomes. */
sealed interface OutcomeEvent {

    /** An outcome is materially another one than was published before. */
    record OutcomeMeasured(OutcomeView outcome) implements OutcomeEvent {

        /** {@return the event for the outbox, keyed by the activity} */
        DomainEvent toDomainEvent() {
            return new DomainEvent(
                    "classification.outcome",
                    outcome.subject().activityId().toString(),
                    "classification.outcome-measured.v1",
                    outcome.subject().engagementId().toString(),
                    outcome);
        }
    }
}
