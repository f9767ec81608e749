package dev.handover.hiring.engagement.delivery;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.engagement.DeliveredWork;
import dev.handover.hiring.engagement.Engagement;
import dev.handover.hiring.engagement.EngagementWithHours;
import dev.handover.hiring.engagement.Engagements;
import dev.handover.hiring.engagement.ReadingEngagements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Accepts what was delivered. */
@ApplicationScoped
class AcceptingDeliveries {

    private final Engagements engagements;
    private final Deliveries deliveries;
    private final ReadingEngagements reading;
    private final WorkspaceContext workspace;
    private final Outbox outbox;
    private final Clock clock;

    AcceptingDeliveries(
            Engagements engagements,
            Deliveries deliveries,
            ReadingEngagements reading,
            WorkspaceContext workspace,
            Outbox outbox,
            Clock clock) {
        this.reading = reading;
        this.engagements = engagements;
        this.deliveries = deliveries;
        this.workspace = workspace;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Accepts a delivery of a running engagement; hours above the cap are taken and warned about. */
    @Transactional
    EngagementWithHours accept(UUID id, DeliveredWork work) {
        Engagement engagement = engagements.requireLocked(id);
        Instant now = clock.instant();
        Engagement.requireNotAhead(work.deliveredOn(), now);
        outbox.append(engagement.accept(work, now).toDomainEvent());
        deliveries.persist(new Delivery(
                engagement.id(), work, engagement.rate(), workspace.member().orElse(null), now));
        engagements.flush();
        deliveries.requireRoom(engagement.id(), work.workedFrom(), work.deliveredOn());
        return reading.withHours(engagement);
    }
}
