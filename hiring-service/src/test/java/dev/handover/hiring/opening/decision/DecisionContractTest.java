package dev.handover.hiring.opening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.hiring.ConsumedEvents;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What classification-service's examples hold is what this service reads. */
class DecisionContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classification.decision-made.v1",
                "classification.decision-accepted.v1",
                "classification.decision-declined.v1",
                "classification.decision-withdrawn.v1"
            })
    void aDecisionCanBeTaken(String type) throws Exception {
        DecisionConsumer.Payload decision =
                ConsumedEvents.read("classification-service", type, DecisionConsumer.Payload.class);

        decision.check();
        assertThat(type).contains(decision.status().toLowerCase(Locale.ROOT));
        assertThat(decision.handsOver()).isTrue();
        assertThat(decision.activity().name()).isNotBlank();
        assertThat(decision.reason().sentence()).isNotBlank();
        assertThat(decision.reason().rule()).isNotBlank();
    }

    @Test
    void anAcceptedDelegationNamesTargetRateCapAndOffer() throws Exception {
        DecisionConsumer.Payload decision = ConsumedEvents.read(
                "classification-service", "classification.decision-accepted.v1", DecisionConsumer.Payload.class);

        assertThat(decision.target()).isEqualTo("FREELANCER");
        assertThat(decision.price().currency()).hasSize(3);
        assertThat(decision.price().rateCap()).isPositive();
        assertThat(decision.price().openingOffer())
                .isPositive()
                .isLessThanOrEqualTo(decision.price().rateCap());
        assertThat(decision.load().hoursPerMonth()).isPositive();
        assertThat(decision.load().occurrencesPerMonth()).isPositive();
        assertThat(decision.reason().delegationLevel()).isBetween(1, 7);
    }
}
