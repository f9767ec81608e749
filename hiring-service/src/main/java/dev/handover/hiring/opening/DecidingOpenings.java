package dev.handover.hiring.opening;

import dev.handover.chassis.event.Outbox;
import dev.handover.hiring.activity.KeepingActivities;
import dev.handover.hiring.workload.KeepingWorkloads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lets the last decision about an activity take effect on its openings. */
@ApplicationScoped
public class DecidingOpenings {
    private final Openings openings;
    private final KeepingActivities activities;
    private final KeepingWorkloads workloads;
    private final Outbox outbox;
    private final Clock clock;

    DecidingOpenings(
            Openings openings, KeepingActivities activities, KeepingWorkloads workloads, Outbox outbox, Clock clock) {
        this.openings = openings;
        this.activities = activities;
        this.workloads = workloads;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The work is handed over: the decision has its one opening, and what other decisions opened ends. */
    @Transactional
    public void handOver(Decision decision) {
        Instant now = clock.instant();
        endOthers(decision.activityId(), decision.decisionId(), CloseReason.DECISION_SUPERSEDED, now);
        if (openings.ofDecision(decision.decisionId()).isEmpty()) {
            draft(decision, now);
        }
    }

    /** The work stays where it is: what decisions opened ends. */
    @Transactional
    public void keep(UUID activityId) {
        endOthers(activityId, null, CloseReason.DECISION_WITHDRAWN, clock.instant());
    }

    private void endOthers(UUID activityId, UUID decisionId, CloseReason reason, Instant now) {
        for (Opening opening : openings.openOf(activityId)) {
            if (opening.decisionId != null && !opening.decisionId.equals(decisionId)) {
                publish(opening.endWithDecision(reason, now));
            }
        }
    }

    private void draft(Decision decision, Instant now) {
        String work = activities.nameOf(decision.activityId()).orElse(decision.work());
        Opening opening = Opening.decided(decision, work, now);
        workloads.of(decision.activityId()).ifPresent(opening::measured);
        openings.persist(opening);
        publish(Optional.of(opening.drafted(now)));
    }

    private void publish(Optional<OpeningEvent> event) {
        event.map(OpeningEvent::toDomainEvent).ifPresent(outbox::append);
    }
}
