package dev.handover.hiring.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.hiring.ConsumedEvents;
import org.junit.jupiter.api.Test;

/** What audit-service's example holds is what this service reads. */
class WorkloadContractTest {

    @Test
    void aWorkloadHasHoursStepsAndTools() throws Exception {
        WorkloadMeasuredConsumer.Payload measure = ConsumedEvents.read(
                "audit-service", "audit.workload-measured.v1", WorkloadMeasuredConsumer.Payload.class);

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
}
