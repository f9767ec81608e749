package dev.handover.classification;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.handover.chassis.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house's rules over this service. */
class HouseTest {

    private static final String ROOT = "dev.handover.classification";

    private final JavaClasses classes = HouseRules.productionClassesOf(ROOT);

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return HouseRules.all(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
