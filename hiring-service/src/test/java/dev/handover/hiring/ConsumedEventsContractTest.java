package dev.handover.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.hiring.activity.KeepingActivities;
import dev.handover.hiring.opening.Decision;
import dev.handover.hiring.workload.KeepingWorkloads;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the producers' examples hold is what this service reads. */
class ConsumedEventsContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classification.decision-made.v1",
                "classification.decision-accepted.v1",
                "classification.decision-declined.v1",
                "classification.decision-withdrawn.v1"
            })
    void aDecisionCanBeTaken(String type) throws Exception {
        Decision decision = read("classification-service", type, Decision.class);

        decision.check();
        assertThat(type).contains(decision.status().toLowerCase(java.util.Locale.ROOT));
        assertThat(decision.handsOver()).isTrue();
        assertThat(decision.activity().name()).isNotBlank();
        assertThat(decision.sentence()).isNotBlank();
        assertThat(decision.rule()).isNotBlank();
    }

    @Test
    void anAcceptedDelegationNamesTargetRateCapAndOffer() throws Exception {
        Decision decision = read("classification-service", "classification.decision-accepted.v1", Decision.class);

        assertThat(decision.target()).isEqualTo("FREELANCER");
        assertThat(decision.currency()).hasSize(3);
        assertThat(decision.rateCap()).isPositive();
        assertThat(decision.openingOffer()).isPositive().isLessThanOrEqualTo(decision.rateCap());
        assertThat(decision.hoursPerMonth()).isPositive();
        assertThat(decision.occurrencesPerMonth()).isPositive();
        assertThat(decision.delegationLevel()).isBetween(1, 7);
    }

    @Test
    void aWorkloadHasHoursStepsAndTools() throws Exception {
        KeepingWorkloads.Measure measure =
                read("audit-service", "audit.workload-measured.v1", KeepingWorkloads.Measure.class);

        assertThat(measure.activityId()).isNotNull();
        assertThat(measure.version()).isPositive();
        assertThat(measure.measuredAt()).isNotNull();
        assertThat(measure.window().days()).isPositive();
        assertThat(measure.hoursPerMonth()).isPositive();
        assertThat(measure.occurrencesPerMonth()).isPositive();
        assertThat(measure.tools()).isNotEmpty();
        assertThat(measure.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.text()).isNotBlank();
            assertThat(step.seconds()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit.activity-defined.v1",
                "audit.activity-changed.v1",
                "audit.activity-merged.v1",
                "audit.activity-retired.v1"
            })
    void anActivityHasANameAndAVersion(String type) throws Exception {
        KeepingActivities.State state = read("audit-service", type, KeepingActivities.State.class);

        assertThat(state.activityId()).isNotNull();
        assertThat(state.version()).isPositive();
        assertThat(state.name()).isNotBlank();
        assertThat(state.status()).isIn("ACTIVE", "MERGED", "RETIRED");
    }

    private static <T> T read(String service, String type, Class<T> shape) throws Exception {
        UUID workspace = Ids.next();
        return new CloudEvent(
                        Ids.next(),
                        type,
                        "/" + service,
                        null,
                        Instant.EPOCH,
                        workspace,
                        workspace + ":" + Ids.next(),
                        new ObjectMapper().readTree(Contracts.example(service, type)))
                .dataAs(shape);
    }
}
