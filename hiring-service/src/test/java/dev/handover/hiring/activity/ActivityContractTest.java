package dev.handover.hiring.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.hiring.ConsumedEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What audit-service's examples hold is what this service reads. */
class ActivityContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit.activity-defined.v1",
                "audit.activity-changed.v1",
                "audit.activity-merged.v1",
                "audit.activity-retired.v1"
            })
    void anActivityHasANameAndAVersion(String type) throws Exception {
        ActivityConsumer.Payload state = ConsumedEvents.read("audit-service", type, ActivityConsumer.Payload.class);

        assertThat(state.activityId()).isNotNull();
        assertThat(state.version()).isPositive();
        assertThat(state.name()).isNotBlank();
        assertThat(state.status()).isIn("ACTIVE", "MERGED", "RETIRED");
    }
}
