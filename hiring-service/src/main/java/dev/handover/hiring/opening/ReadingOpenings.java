package dev.handover.hiring.opening;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Openings of the current workspace, to look at. */
@ApplicationScoped
public class ReadingOpenings {
    private final Openings openings;
    private final Clock clock;

    ReadingOpenings(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    /** One opening; 404 where the workspace has none of this id. */
    @Transactional
    public OpeningSnapshot require(UUID id) {
        return OpeningSnapshot.of(openings.require(id));
    }

    /** Ids of openings that were closed at least this long ago. */
    @Transactional
    public List<UUID> closedFor(Duration time, int most) {
        return openings.closedBefore(clock.instant().minus(time), most).stream()
                .map(opening -> opening.id)
                .toList();
    }

    /**
     * A page, newest first.
     *
     * @param status only these; null for all
     * @param cursor of the page before, or null
     * @param limit 1..500
     */
    @Transactional
    public Page<OpeningSnapshot> page(OpeningStatus status, String cursor, int limit) {
        String filter = "openings " + status;
        Cursor.After after = Cursor.decode(cursor, filter);
        UUID before = after.id(0);
        List<Opening> rows = openings.page(status, before, limit + 1);
        return Page.of(rows, limit, last -> Cursor.encode(filter, last.id.toString()))
                .map(OpeningSnapshot::of);
    }
}
