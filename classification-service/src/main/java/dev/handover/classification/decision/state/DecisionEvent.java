package dev.handover.classification.decision.state;

import dev.handover.chassis.event.DomainEvent;

/** What happens to decisions; each carries the full state, since the topic is compacted. */
public sealed interface DecisionEvent {

    /** {@return the decision's state after it happened} */
    DecisionView state();

    /** {@return the event's type on the wire} */
    String type();

    /** A decision was made, or made anew. */
    record DecisionMade(DecisionView state) implements DecisionEvent {
        @Override
        public String type() {
            return "classification.decision-made.v1";
        }
    }

    /** The owner accepted it. */
    record DecisionAccepted(DecisionView state) implements DecisionEvent {
        @Override
        public String type() {
            return "classification.decision-accepted.v1";
        }
    }

    /** The owner declined it. */
    record DecisionDeclined(DecisionView state) implements DecisionEvent {
        @Override
        public String type() {
            return "classification.decision-declined.v1";
        }
    }

    /** It no longer holds. */
    record DecisionWithdrawn(DecisionView state) implements DecisionEvent {
        @Override
        public String type() {
            return "classification.decision-withdrawn.v1";
        }
    }

    /** {@return the event for the outbox, keyed by the activity} */
    default DomainEvent toDomainEvent() {
        String activity = state().activityId().toString();
        return new DomainEvent("classification.decision", activity, type(), activity, state());
    }
}
