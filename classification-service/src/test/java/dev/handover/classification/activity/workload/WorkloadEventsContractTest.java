package dev.handover.classification.activity.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What audit-service promises to send is what this service reads, of workloads. */
class WorkloadEventsContractTest {

    private static CloudEvent example(String type) throws Exception {
        JsonNode data = new ObjectMapper().readTree(Contracts.example("audit-service", type));
        UUID workspace = Ids.next();
        return new CloudEvent(
                Ids.next(), type, "/audit-service", "subject", Instant.EPOCH, workspace, workspace + ":a", data);
    }

    @Test
    void workloadMeasured() throws Exception {
        MeasuringWorkloads.Measurement measured = example("audit.workload-measured.v1")
                .dataAs(WorkloadMeasuredConsumer.Payload.class)
                .measurement();
        assertEquals(new BigDecimal("39.00"), measured.hoursPerMonth());
        assertEquals(new BigDecimal("4.33"), measured.occurrencesPerMonth());
        assertEquals(40, measured.observedDays());
        assertTrue(measured.measuredAt().isAfter(Instant.EPOCH));
    }
}
