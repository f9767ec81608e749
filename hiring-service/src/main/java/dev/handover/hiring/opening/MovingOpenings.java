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

/** Moves an opening along its course and tells of it. */
@ApplicationScoped
public class MovingOpenings {

    /** A step of the course. */
    public sealed interface Move {
        /** The owner is done with the draft. */
        record Ready() implements Move {}

        /**
         * Strangers may read the ad.
         *
         * @param title what its address is made of, the first time
         * @param urlBase the address without the slug, ending in a slash
         * @param validThrough until when
         */
        record Publish(String title, String urlBase, Instant validThrough) implements Move {}

        /** Strangers may not read it any more. */
        record Withdraw() implements Move {}

        /** It is over. */
        record Close(CloseReason reason) implements Move {}
    }

    private final Openings openings;
    private final Outbox outbox;
    private final Clock clock;

    MovingOpenings(Openings openings, Outbox outbox, Clock clock) {
        this.openings = openings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes the move, one at a time per opening; a move that its status does not allow is refused with 409. */
    @Transactional
    public OpeningSnapshot move(UUID id, Move move) {
        Opening opening = openings.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such opening."));
        Instant now = clock.instant();
        make(opening, move, now).map(OpeningEvent::toDomainEvent).ifPresent(outbox::append);
        openings.flush();
        return OpeningViews.snapshot(opening);
    }

    private Optional<OpeningEvent> make(Opening opening, Move move, Instant now) {
        if (move instanceof Move.Publish publish) {
            return Optional.of(
                    opening.publish(freshSlug(publish.title()), publish.urlBase(), publish.validThrough(), now));
        }
        if (move instanceof Move.Withdraw) {
            return Optional.of(opening.withdraw(now));
        }
        if (move instanceof Move.Close close) {
            if (!close.reason().ownersToGive()) {
                throw OpeningProblem.REASON_NOT_YOURS.because("Give FILLED, NO_LONGER_NEEDED or OTHER.");
            }
            return Optional.of(opening.close(close.reason(), now));
        }
        opening.ready();
        return Optional.empty();
    }

    private String freshSlug(String title) {
        return Slug.of(title, openings.slugsLike(Slug.of(title)));
    }
}
