package dev.handover.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance", "violations", "", "no", "a b", "1st"})
    void anExtensionIsNotCalledLikeAStandardMemberNorAnOddName(String name) {
        Map<String, Object> extensions = Map.of(name, "x");
        assertThrows(IllegalArgumentException.class, () -> ProblemType.Common.CONFLICT.because("why", extensions));
    }

    @Test
    void anExtensionStandsBesideTheStandardMembers() {
        Refusal refusal = ProblemType.Common.CONFLICT.because("why", Map.of("decisionStatus", "REFUSED"));
        assertEquals(Map.of("decisionStatus", "REFUSED"), refusal.toProblem().extensions());
    }
}
