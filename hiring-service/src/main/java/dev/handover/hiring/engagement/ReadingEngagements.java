package dev.handover.hiring.engagement;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Engagements of the current workspace, to look at. */
@ApplicationScoped
class ReadingEngagements {
    private final Engagements engagements;
    private final Deliveries deliveries;

    ReadingEngagements(Engagements engagements, Deliveries deliveries) {
        this.engagements = engagements;
        this.deliveries = deliveries;
    }

    @Transactional
    Seen require(UUID id) {
        return seen(engagements.require(id));
    }

    /** What was just changed, as it is read later on; in the transaction of the change. */
    Seen seen(Engagement engagement) {
        return seen(List.of(engagement)).get(0);
    }

    private List<Seen> seen(List<Engagement> rows) {
        Map<UUID, BigDecimal> hours =
                deliveries.hoursInLatestMonth(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> new Seen(row, hours.getOrDefault(row.id, BigDecimal.ZERO)))
                .toList();
    }

    /** A page, newest first; a status or an activity that is null does not select. */
    @Transactional
    Page<Seen> page(EngagementStatus status, UUID activityId, String cursor, int limit) {
        String filter = "engagements " + status + " " + activityId;
        List<Engagement> rows = engagements.page(
                status, activityId, Cursor.decode(cursor, filter).id(0), limit + 1);
        return Page.of(
                seen(rows),
                limit,
                last -> Cursor.encode(filter, last.engagement().id.toString()));
    }

    /** What was accepted, the latest first. */
    @Transactional
    Page<Delivery> deliveries(UUID id, String cursor, int limit) {
        String filter = "deliveries " + engagements.require(id).id;
        List<Delivery> rows = deliveries.page(id, Cursor.decode(cursor, filter).id(0), limit + 1);
        return Page.of(rows, limit, last -> Cursor.encode(filter, last.id.toString()));
    }
}
