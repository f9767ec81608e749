package dev.handover.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.house.HouseRules;
import dev.handover.chassis.house.SourceRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void theSourcesKeepTheHouseRules() throws IOException {
        assertEquals(List.of(), SourceRules.brokenIn("audit"));
    }

    @Test
    void theEventDocumentNamesEveryEventWithItsSchema() throws IOException {
        String document = Files.readString(
                Path.of(System.getProperty("repository.root"), "audit-service", "contracts", "asyncapi.yaml"));

        for (String type : Contracts.typesOf("audit-service")) {
            assertTrue(document.contains("name: " + type + "\n"), type);
            assertTrue(document.contains("./events/" + type + ".schema.json"), type);
        }
    }

    @Test
    void everyEventsExampleFitsItsSchema() {
        Contracts.everyExampleFitsItsSchema("audit-service");
    }
}
