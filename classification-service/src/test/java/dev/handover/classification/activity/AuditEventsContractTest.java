package dev.handover.classification.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.classification.method.fact.Area;
import java.math.BigDecimal;
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

    private static FollowingActivities.Told told(String type) throws Exception {
        return example(type).dataAs(ActivityChangedConsumer.Heard.class).told();
    }

    @Test
    void activityDefined() throws Exception {
        FollowingActivities.Told told = told("audit.activity-defined.v1");
        assertEquals(ActivityStatus.ACTIVE, told.status());
        assertTrue(told.version() >= 1);
        assertTrue(!told.name().isBlank());
    }

    @Test
    void activityChanged() throws Exception {
        assertEquals(ActivityStatus.ACTIVE, told("audit.activity-changed.v1").status());
    }

    @Test
    void activityMerged() throws Exception {
        FollowingActivities.Told told = told("audit.activity-merged.v1");
        assertEquals(ActivityStatus.MERGED, told.status());
        assertTrue(told.mergedInto() != null);
        assertEquals(Area.FINANCE, told.area());
    }

    @Test
    void activityRetired() throws Exception {
        assertEquals(ActivityStatus.RETIRED, told("audit.activity-retired.v1").status());
    }

    @Test
    void workloadMeasured() throws Exception {
        MeasuringWorkloads.Told told = example("audit.workload-measured.v1")
                .dataAs(WorkloadMeasuredConsumer.Heard.class)
                .told();
        assertEquals(new BigDecimal("39.00"), told.hoursPerMonth());
        assertEquals(new BigDecimal("4.33"), told.occurrencesPerMonth());
        assertEquals(40, told.observedDays());
        assertTrue(told.measuredAt().isAfter(Instant.EPOCH));
    }
}
