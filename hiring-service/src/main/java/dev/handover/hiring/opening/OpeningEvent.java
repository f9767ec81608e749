package dev.handover.hiring.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.event.DomainEvent;
import dev.handover.hiring.delegation.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to an opening, each with its whole state; sent on {@code hiring.opening}. */
public sealed interface OpeningEvent {
    /** The topic of all of them. */
    String TOPIC = "hiring.opening";

    /** The flag of a published ad whose decision no longer stands. */
    String DECISION_WITHDRAWN = "DECISION_WITHDRAWN";

    /** The opening after the event. */
    State state();

    /** CloudEvents type. */
    String type();

    /**
     * The payload, flat in JSON.
     *
     * @param version rises by one with each event of the opening
     * @param flags what the owner should look at, such as {@code DECISION_WITHDRAWN}
     * @param at when it happened
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record State(
            UUID openingId,
            @JsonUnwrapped Origin origin,
            long version,
            OpeningStatus status,
            String title,
            Target target,
            @JsonUnwrapped Address address,
            List<String> flags,
            Instant at) {

        static State of(Opening opening, Instant now) {
            boolean published = opening.status == OpeningStatus.PUBLISHED;
            return new State(
                    opening.id,
                    new Origin(opening.activityId, opening.decisionId),
                    opening.events,
                    opening.status,
                    opening.shownTitle(),
                    opening.target,
                    new Address(opening.slug, published ? opening.url : null),
                    opening.decisionWithdrawnAt == null ? List.of() : List.of(DECISION_WITHDRAWN),
                    now);
        }
    }

    /** Whose work it is and which decision made it; null where it was made by hand. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Origin(UUID activityId, UUID decisionId) {}

    /** Where its ad is read; the URL is null while nobody may read it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Address(String slug, String url) {}

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
