package dev.handover.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.chassis.house.Contracts;
import org.junit.jupiter.api.Test;

class EventContractTest {
    @Test
    void everyExampleFitsItsSchema() {
        Contracts.everyExampleFitsItsSchema("hiring-service");
    }

    @Test
    void everythingThatIsPublishedHasAContract() {
        assertThat(Contracts.typesOf("hiring-service"))
                .containsExactly(
                        "hiring.ad-published.v1",
                        "hiring.ad-withdrawn.v1",
                        "hiring.delivery-accepted.v1",
                        "hiring.engagement-changed.v1",
                        "hiring.engagement-ended.v1",
                        "hiring.engagement-started.v1",
                        "hiring.opening-closed.v1",
                        "hiring.opening-drafted.v1",
                        "hiring.opening-flagged.v1");
    }
}
