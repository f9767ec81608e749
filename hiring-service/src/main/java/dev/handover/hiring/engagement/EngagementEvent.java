package dev.handover.hiring.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.event.DomainEvent;
import dev.handover.hiring.delegation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to an engagement, each with its whole state; sent on {@code hiring.engagement}, which is compacted. */
public sealed interface EngagementEvent {
    /** The topic of all of them. */
    String TOPIC = "hiring.engagement";

    /** The engagement after the event. */
    State state();

    /** CloudEvents type. */
    String type();

    /**
     * The payload, flat in JSON. Amounts and hours are decimal strings; nothing in it names the contractor.
     *
     * @param version rises by one with each event of the engagement
     * @param memberId the contractor as a member in audit-service, or null
     * @param at when it happened
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record State(
            UUID engagementId,
            long version,
            @JsonUnwrapped Origin origin,
            EngagementStatus status,
            @JsonUnwrapped Terms terms,
            UUID memberId,
            @JsonUnwrapped Course course,
            @JsonUnwrapped Result result,
            Instant at) {}

    /** What it is for; an opening made by hand has no decision and may have no activity. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Origin(UUID activityId, UUID decisionId, UUID openingId, Target target) {}

    /**
     * What was agreed.
     *
     * @param rate money an hour, as agreed now
     * @param promisedHoursPerMonth the owner's hours a month that are to become free, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Terms(String rate, String currency, RateUnit unit, String capHoursPerMonth, String promisedHoursPerMonth) {}

    /** From when to when; all but the first day are null while it runs. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Course(LocalDate startedOn, LocalDate endedOn, EndReason endReason, Boolean wouldHireAgain) {}

    /**
     * What came of it.
     *
     * @param deliveries what was accepted so far
     * @param spend hours accepted so far, each at the rate of its time
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Result(Accepted deliveries, String spend) {}

    /**
     * Accepted deliveries, summed up.
     *
     * @param qualitySum of their marks, 1 to 5 each
     * @param reworkCount how many of them needed rework
     * @param reworkHours hours of {@code hours} that went into it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Accepted(
            int count, String hours, long qualitySum, int reworkCount, String reworkHours, LocalDate lastDeliveredOn) {}

    /** Somebody does the work now. */
    record EngagementStarted(State state) implements EngagementEvent {
        @Override
        public String type() {
            return "hiring.engagement-started.v1";
        }
    }

    /** The owner accepted what was delivered. */
    record DeliveryAccepted(State state) implements EngagementEvent {
        @Override
        public String type() {
            return "hiring.delivery-accepted.v1";
        }
    }

    /** Its rate or its cap is another one. */
    record EngagementChanged(State state) implements EngagementEvent {
        @Override
        public String type() {
            return "hiring.engagement-changed.v1";
        }
    }

    record EngagementEnded(State state) implements EngagementEvent {
        @Override
        public String type() {
            return "hiring.engagement-ended.v1";
        }
    }

    /** The event for the outbox. */
    default DomainEvent toDomainEvent() {
        String id = state().engagementId().toString();
        return new DomainEvent(TOPIC, id, type(), id, state());
    }
}
