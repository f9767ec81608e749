package dev.handover.hiring;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.handover.chassis.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRulesOfTheHouse() {
        JavaClasses classes = HouseRules.productionClassesOf("dev.handover.hiring");
        return HouseRules.all("dev.handover.hiring").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
