package dev.handover.audit;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "dev.handover.audit";

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        JavaClasses classes = HouseRules.productionClassesOf(ROOT);
        return HouseRules.all(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @Test
    void everyEventsExampleFitsItsSchema() {
        Contracts.everyExampleFitsItsSchema("audit-service");
    }
}
