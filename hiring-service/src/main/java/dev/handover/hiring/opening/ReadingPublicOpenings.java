package dev.handover.hiring.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Openings of the current workspace by their public addresses. */
@ApplicationScoped
public class ReadingPublicOpenings {
    private final Openings openings;
    private final Clock clock;

    ReadingPublicOpenings(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    /** The opening whose ad has or had this address. */
    @Transactional
    public Optional<OpeningSnapshot> atSlug(String slug) {
        return openings.atSlug(slug).map(OpeningSnapshot::of);
    }

    /**
     * Openings whose ads everybody can read now, newest first.
     *
     * @param most how many at once
     */
    @Transactional
    public List<OpeningSnapshot> list(int most) {
        return openings.publicAt(clock.instant(), most).stream()
                .map(OpeningSnapshot::of)
                .toList();
    }
}
