package dev.handover.hiring.opening;

import dev.handover.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends an opening for good. */
@ApplicationScoped
public class ClosingOpenings {

    private final Openings openings;
    private final Outbox outbox;
    private final Clock clock;

    ClosingOpenings(Openings openings, Outbox outbox, Clock clock) {
        this.openings = openings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The owner ends it. */
    @Transactional
    public OpeningSnapshot close(UUID id, CloseReason reason) {
        if (!reason.isGivenByOwner()) {
            throw OpeningProblem.REASON_NOT_YOURS.because("Give FILLED, NO_LONGER_NEEDED or OTHER.");
        }
        return end(id, reason);
    }

    /** Somebody does the work now. */
    @Transactional
    public OpeningSnapshot fill(UUID id) {
        return end(id, CloseReason.FILLED);
    }

    private OpeningSnapshot end(UUID id, CloseReason reason) {
        Opening opening = openings.requireLocked(id);
        outbox.append(opening.close(reason, clock.instant()).toDomainEvent());
        openings.flush();
        return OpeningSnapshot.of(opening);
    }
}
