package dev.handover.hiring.opening;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Moves an opening along its course and publishes an event of it. */
@ApplicationScoped
public class MovingOpenings {

    private final Openings openings;
    private final Outbox outbox;
    private final Clock clock;

    MovingOpenings(Openings openings, Outbox outbox, Clock clock) {
        this.openings = openings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The owner is done with the draft. */
    @Transactional
    public OpeningSnapshot ready(UUID id) {
        return move(id, (opening, now) -> {
            opening.ready();
            return Optional.empty();
        });
    }

    /**
     * Everybody may read the ad.
     *
     * @param title what its address is made of, the first time
     * @param urlBase the address without the slug, ending in a slash
     * @param validThrough until when
     */
    @Transactional
    public OpeningSnapshot publish(UUID id, String title, String urlBase, Instant validThrough) {
        return move(id, (opening, now) -> Optional.of(opening.publish(freshSlug(title), urlBase, validThrough, now)));
    }

    /** Nobody may read the ad any more. */
    @Transactional
    public OpeningSnapshot withdraw(UUID id) {
        return move(id, (opening, now) -> Optional.of(opening.withdraw(now)));
    }

    /** The owner ends it. */
    @Transactional
    public OpeningSnapshot close(UUID id, CloseReason reason) {
        if (!reason.ownersToGive()) {
            throw OpeningProblem.REASON_NOT_YOURS.because("Give FILLED, NO_LONGER_NEEDED or OTHER.");
        }
        return move(id, (opening, now) -> Optional.of(opening.close(reason, now)));
    }

    /** Somebody does the work now. */
    @Transactional
    public OpeningSnapshot fill(UUID id) {
        return move(id, (opening, now) -> Optional.of(opening.close(CloseReason.FILLED, now)));
    }

    /** One move at a time per opening; one that its status does not allow is refused with 409. */
    private OpeningSnapshot move(UUID id, BiFunction<Opening, Instant, Optional<OpeningEvent>> step) {
        Opening opening = openings.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such opening."));
        step.apply(opening, clock.instant()).map(OpeningEvent::toDomainEvent).ifPresent(outbox::append);
        openings.flush();
        return OpeningSnapshot.of(opening);
    }

    private String freshSlug(String title) {
        return Slug.of(title, openings.slugsLike(Slug.of(title)));
    }
}
