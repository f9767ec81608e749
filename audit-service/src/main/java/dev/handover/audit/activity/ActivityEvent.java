package dev.handover.audit.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.chassis.event.DomainEvent;
import java.util.UUID;

/** What happened to an activity; each carries its full state, see {@code contracts/events}. */
public sealed interface ActivityEvent {

    /** The type without its version: {@code audit.activity-defined}. */
    @JsonIgnore
    String type();

    /** The activity it happened to. */
    UUID activityId();

    /** The event as it is published. */
    default DomainEvent published() {
        return new DomainEvent(
                "audit.activity",
                activityId().toString(),
                type() + ".v1",
                activityId().toString(),
                this);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Defined(UUID activityId, long version, String name, Area area, ActivityStatus status, UUID mergedInto)
            implements ActivityEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.activity-defined";
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Changed(UUID activityId, long version, String name, Area area, ActivityStatus status, UUID mergedInto)
            implements ActivityEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.activity-changed";
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Merged(UUID activityId, long version, String name, Area area, ActivityStatus status, UUID mergedInto)
            implements ActivityEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.activity-merged";
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Retired(UUID activityId, long version, String name, Area area, ActivityStatus status, UUID mergedInto)
            implements ActivityEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.activity-retired";
        }
    }
}
