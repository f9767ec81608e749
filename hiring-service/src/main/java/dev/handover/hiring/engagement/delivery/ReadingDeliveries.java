package dev.handover.hiring.engagement.delivery;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.hiring.engagement.Engagements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Accepted deliveries of an engagement, to look at. */
@ApplicationScoped
class ReadingDeliveries {
    private final Engagements engagements;
    private final Deliveries deliveries;

    ReadingDeliveries(Engagements engagements, Deliveries deliveries) {
        this.engagements = engagements;
        this.deliveries = deliveries;
    }

    /** A page, the latest accepted first; 404 where there is no such engagement. */
    @Transactional
    Page<Delivery> page(UUID engagementId, String cursor, int limit) {
        String filter = "deliveries " + engagements.require(engagementId).id();
        List<Delivery> rows =
                deliveries.page(engagementId, Cursor.decode(cursor, filter).id(0), limit + 1);
        return Page.of(rows, limit, last -> Cursor.encode(filter, last.id.toString()));
    }
}
