package dev.handover.classification.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.classification.method.fact.Area;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What audit-service promises to send is what this service reads, one test per type. */
class AuditEventsContractTest {

    private static CloudEvent example(String type) throws Exception {
        JsonNode data = new ObjectMapper().readTree(Contracts.example("audit-service", type));
        UUID workspace = Ids.next();
        return new CloudEvent(
                Ids.next(), type, "/audit-service", "subject", Instant.EPOCH, workspace, workspace + ":a", data);
    }

    private static FollowingActivities.Published published(String type) throws Exception {
        return example(type).dataAs(ActivityConsumer.Payload.class).published();
    }

    @Test
    void activityDefined() throws Exception {
        FollowingActivities.Published activity = published("audit.activity-defined.v1");
        assertEquals(ActivityStatus.ACTIVE, activity.status());
        assertTrue(activity.version() >= 1);
        assertTrue(!activity.name().isBlank());
    }

    @Test
    void activityChanged() throws Exception {
        assertEquals(
                ActivityStatus.ACTIVE, published("audit.activity-changed.v1").status());
    }

    @Test
    void activityMerged() throws Exception {
        FollowingActivities.Published activity = published("audit.activity-merged.v1");
        assertEquals(ActivityStatus.MERGED, activity.status());
        assertTrue(activity.mergedInto() != null);
        assertEquals(Area.FINANCE, activity.area());
    }

    @Test
    void activityRetired() throws Exception {
        assertEquals(
                ActivityStatus.RETIRED, published("audit.activity-retired.v1").status());
    }
}
