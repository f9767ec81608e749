package dev.handover.hiring.engagement.delivery;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.engagement.DeliveredWork;
import dev.handover.hiring.engagement.Engagement;
import dev.handover.hiring.engagement.EngagementWithHours;
import dev.handover.hiring.engagement.Engagements;
import dev.handover.hiring.engagement.ReadingEngagements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Corrects an accepted delivery: hours that were mistyped must not stay in what the contractor is paid and judged by. */
@ApplicationScoped
class CorrectingDeliveries {
    private final Engagements engagements;
    private final Deliveries deliveries;
    private final ReadingEngagements reading;
    private final EntityManager entities;
    private final WorkspaceContext workspace;
    private final Outbox outbox;
    private final Clock clock;

    CorrectingDeliveries(
            Engagements engagements,
            Deliveries deliveries,
            ReadingEngagements reading,
            EntityManager entities,
            WorkspaceContext workspace,
            Outbox outbox,
            Clock clock) {
        this.engagements = engagements;
        this.deliveries = deliveries;
        this.reading = reading;
        this.entities = entities;
        this.workspace = workspace;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Corrects one delivery of a running engagement; it keeps the rate of its time.
     *
     * @param ifMatch the engagement's ETag that the caller read
     * @param right makes of what it says what it should say
     */
    @Transactional
    EngagementWithHours correct(UUID id, UUID deliveryId, String ifMatch, UnaryOperator<DeliveredWork> right) {
        Engagement engagement = engagements.requireLocked(id);
        Preconditions.ifMatch(ifMatch, engagement.version());
        Delivery delivery = deliveries.require(deliveryId, engagement.id());
        Instant now = clock.instant();
        DeliveredWork wrong = delivery.work();
        DeliveredWork corrected = right.apply(wrong);
        Engagement.requireNotAhead(corrected.deliveredOn(), now);
        entities.persist(delivery.correct(corrected, workspace.member().orElse(null), now));
        deliveries.flush();
        outbox.append(engagement
                .correct(wrong, corrected, delivery.rate, deliveries.lastDayOf(engagement.id()), now)
                .toDomainEvent());
        engagements.flush();
        deliveries.requireRoom(engagement.id(), corrected.workedFrom(), corrected.deliveredOn());
        return reading.withHours(engagement);
    }
}
