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
public class ReadingEngagements {
    private final Engagements engagements;

    ReadingEngagements(Engagements engagements) {
        this.engagements = engagements;
    }

    @Transactional
    EngagementWithHours require(UUID id) {
        return withHours(engagements.require(id));
    }

    /** What was just changed, as it is read later on; in the transaction of the change. */
    public EngagementWithHours withHours(Engagement engagement) {
        return withHours(List.of(engagement)).get(0);
    }

    private List<EngagementWithHours> withHours(List<Engagement> rows) {
        Map<UUID, BigDecimal> hours =
                engagements.hoursInLatestMonth(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> new EngagementWithHours(row, hours.getOrDefault(row.id, BigDecimal.ZERO)))
                .toList();
    }

    /** A page, newest first; a status or an activity that is null does not select. */
    @Transactional
    Page<EngagementWithHours> page(EngagementStatus status, UUID activityId, String cursor, int limit) {
        String filter = "engagements " + status + " " + activityId;
        List<Engagement> rows = engagements.page(
                status, activityId, Cursor.decode(cursor, filter).id(0), limit + 1);
        return Page.of(
                withHours(rows),
                limit,
                last -> Cursor.encode(filter, last.engagement().id.toString()));
    }
}
