package dev.handover.classification.outcome.engagement;

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

    private static EngagementSnapshot published(ObjectNode data) {
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
                .dataAs(EngagementConsumer.Payload.class)
                .engagement();
    }

    @Test
    void engagementStarted() throws Exception {
        EngagementSnapshot engagement = published(example("hiring.engagement-started.v1"));
        assertEquals(EngagementStatus.ACTIVE, engagement.course().status());
        assertEquals(Target.FREELANCER, engagement.agreement().target());
        assertEquals(new BigDecimal("35.10"), engagement.agreement().promisedHoursPerMonth());
        assertEquals(LocalDate.of(2026, 5, 4), engagement.course().startedOn());
        assertNull(engagement.course().endedOn());
        assertEquals(0, engagement.deliveries().count());
    }

    @Test
    void deliveryAccepted() throws Exception {
        EngagementSnapshot engagement = published(example("hiring.delivery-accepted.v1"));
        assertEquals(2, engagement.deliveries().count());
        assertEquals(new BigDecimal("35.00"), engagement.deliveries().hours());
        assertEquals(8, engagement.deliveries().qualitySum());
        assertEquals(1, engagement.deliveries().reworkCount());
        assertEquals(LocalDate.of(2026, 5, 29), engagement.deliveries().lastDeliveredOn());
        assertEquals(new BigDecimal("1050.00"), engagement.spend());
    }

    @Test
    void engagementChanged() throws Exception {
        assertEquals(
                new BigDecimal("32.00"),
                published(example("hiring.engagement-changed.v1")).agreement().rate());
    }

    @Test
    void engagementEnded() throws Exception {
        EngagementSnapshot engagement = published(example("hiring.engagement-ended.v1"));
        assertEquals(EngagementStatus.ENDED, engagement.course().status());
        assertEquals(LocalDate.of(2026, 10, 30), engagement.course().endedOn());
        assertEquals(true, engagement.course().wouldHireAgain());
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
        assertThrows(IllegalArgumentException.class, () -> published(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1E+900000000", "0.00000000001"})
    void moneyThatNobodyCanMeanIsADeadLetter(String spend) throws Exception {
        ObjectNode data = example("hiring.engagement-started.v1").put("spend", spend);
        assertThrows(IllegalArgumentException.class, () -> published(data));
    }
}
