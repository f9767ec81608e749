package dev.handover.hiring.opening;

import dev.handover.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes an opening ready, and its ad public and private again. */
@ApplicationScoped
public class PublishingOpenings {

    private final Openings openings;
    private final Outbox outbox;
    private final Clock clock;

    PublishingOpenings(Openings openings, Outbox outbox, Clock clock) {
        this.openings = openings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The owner is done with the draft. */
    @Transactional
    public OpeningSnapshot ready(UUID id) {
        Opening opening = openings.requireLocked(id);
        opening.ready();
        return stored(opening, Optional.empty());
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
        Opening opening = openings.requireLocked(id);
        return stored(opening, Optional.of(opening.publish(unusedSlug(title), urlBase, validThrough, clock.instant())));
    }

    /** Nobody may read the ad any more. */
    @Transactional
    public OpeningSnapshot withdraw(UUID id) {
        Opening opening = openings.requireLocked(id);
        return stored(opening, Optional.of(opening.withdraw(clock.instant())));
    }

    private OpeningSnapshot stored(Opening opening, Optional<OpeningEvent> event) {
        event.map(OpeningEvent::toDomainEvent).ifPresent(outbox::append);
        openings.flush();
        return OpeningSnapshot.of(opening);
    }

    private String unusedSlug(String title) {
        return Slug.of(title, openings.slugsLike(Slug.of(title)));
    }
}
