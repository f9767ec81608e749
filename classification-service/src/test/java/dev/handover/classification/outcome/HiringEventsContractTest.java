package dev.handover.classification.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hiring-service promises to send is what this service reads, one test per type. */
class HiringEventsContractTest {

    private static ObjectNode example(String type) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(Contracts.example("hiring-service", type));
    }

    private static FollowingEngagements.Told told(ObjectNode data) {
        UUID workspace = Ids.next();
        return new CloudEvent(
                        Ids.next(),
                        "any",
                        "/hiring-service",
                        "subject",
                        Instant.EPOCH,
                        workspace,
                        workspace + ":e",
                        data)
                .dataAs(EngagementConsumer.Heard.class)
                .told();
    }

    @Test
    void engagementStarted() throws Exception {
        FollowingEngagements.Told told = told(example("hiring.engagement-started.v1"));
        assertEquals(EngagementStatus.ACTIVE, told.status());
        assertEquals(Target.FREELANCER, told.target());
        assertEquals(new BigDecimal("35.10"), told.promisedHoursPerMonth());
        assertEquals(LocalDate.of(2026, 5, 4), told.startedOn());
        assertNull(told.endedOn());
        assertEquals(0, told.deliveries().count());
    }

    @Test
    void deliveryAccepted() throws Exception {
        FollowingEngagements.Told told = told(example("hiring.delivery-accepted.v1"));
        assertEquals(2, told.deliveries().count());
        assertEquals(new BigDecimal("35.00"), told.deliveries().hours());
        assertEquals(8, told.deliveries().qualitySum());
        assertEquals(1, told.deliveries().reworkCount());
        assertEquals(LocalDate.of(2026, 5, 29), told.deliveries().lastDeliveredOn());
        assertEquals(new BigDecimal("1050.00"), told.spend());
    }

    @Test
    void engagementChanged() throws Exception {
        assertEquals(
                new BigDecimal("32.00"),
                told(example("hiring.engagement-changed.v1")).rate());
    }

    @Test
    void engagementEnded() throws Exception {
        FollowingEngagements.Told told = told(example("hiring.engagement-ended.v1"));
        assertEquals(EngagementStatus.ENDED, told.status());
        assertEquals(LocalDate.of(2026, 10, 30), told.endedOn());
        assertEquals(true, told.wouldHireAgain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagementId",
                "version",
                "target",
                "status",
                "currency",
                "rate",
                "startedOn",
                "deliveries",
                "spend"
            })
    void withoutWhatIsNeededItIsADeadLetter(String field) throws Exception {
        ObjectNode data = example("hiring.engagement-started.v1");
        data.remove(field);
        assertThrows(IllegalArgumentException.class, () -> told(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1E+900000000", "0.00000000001"})
    void moneyThatNobodyCanMeanIsADeadLetter(String spend) throws Exception {
        ObjectNode data = example("hiring.engagement-started.v1").put("spend", spend);
        assertThrows(IllegalArgumentException.class, () -> told(data));
    }
}
