package dev.handover.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.handover.chassis.house.HouseRules;
import dev.handover.chassis.house.SourceRules;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "dev.handover.classification";

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        JavaClasses classes = HouseRules.productionClassesOf(ROOT);
        return HouseRules.all(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @Test
    void theSourcesKeepTheHouseRules() throws IOException {
        assertEquals(List.of(), SourceRules.brokenIn("classification"));
    }
}
