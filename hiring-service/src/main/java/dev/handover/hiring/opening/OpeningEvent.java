package dev.handover.hiring.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.chassis.event.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to an opening, each with its whole state; told on {@code hiring.opening}. */
public sealed interface OpeningEvent {
    /** The topic of all of them. */
    String TOPIC = "hiring.opening";

    /** The opening after the event. */
    State state();

    /** CloudEvents type. */
    String type();

    /**
     * The payload.
     *
     * @param version rises by one with each event of the opening
     * @param flags what the owner should look at, such as {@code DECISION_WITHDRAWN}
     * @param at when it happened
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record State(
            UUID openingId,
            UUID activityId,
            UUID decisionId,
            long version,
            OpeningStatus status,
            String title,
            Target target,
            String slug,
            String url,
            List<String> flags,
            Instant at) {}

    record OpeningDrafted(State state) implements OpeningEvent {
        @Override
        public String type() {
            return "hiring.opening-drafted.v1";
        }
    }

    record AdPublished(State state) implements OpeningEvent {
        @Override
        public String type() {
            return "hiring.ad-published.v1";
        }
    }

    record AdWithdrawn(State state) implements OpeningEvent {
        @Override
        public String type() {
            return "hiring.ad-withdrawn.v1";
        }
    }

    /** The decision behind a published ad no longer stands; the ad stays until the owner acts. */
    record OpeningFlagged(State state) implements OpeningEvent {
        @Override
        public String type() {
            return "hiring.opening-flagged.v1";
        }
    }

    record OpeningClosed(State state) implements OpeningEvent {
        @Override
        public String type() {
            return "hiring.opening-closed.v1";
        }
    }

    /** The event for the outbox. */
    default DomainEvent toDomainEvent() {
        String id = state().openingId().toString();
        return new DomainEvent(TOPIC, id, type(), id, state());
    }
}
