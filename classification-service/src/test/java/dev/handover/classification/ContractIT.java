package dev.handover.classification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.house.DatabaseRules;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ContractIT {

    @Test
    void nothingThatIsReleasedIsBroken() {
        Contracts.nothingReleasedIsBroken("classification-service");
    }

    @Test
    void theApiDocumentEqualsTheCode() {
        Contracts.openApiEqualsTheCode("classification-service");
    }

    @Test
    void theApiDocumentLeavesNothingToGuesswork() {
        Contracts.openApiHasNoGaps();
    }

    @Test
    void whatIsSaidOfEventsIsPlainEnglish() {
        Contracts.eventsAreInPlainEnglish("classification-service");
    }

    @Test
    void everyEventExampleFitsItsSchema() {
        Contracts.everyExampleFitsItsSchema("classification-service");
    }

    @Test
    void theAsyncApiDocumentNamesEveryEvent() throws Exception {
        String document = Files.readString(Path.of(
                System.getProperty("repository.root", ".."), "classification-service", "contracts", "asyncapi.yaml"));
        for (String type : Contracts.typesOf("classification-service")) {
            assertTrue(document.contains("name: " + type), type);
            assertTrue(document.contains("./events/" + type + ".schema.json"), type);
        }
    }

    @Test
    void everyTableIsLockedToItsWorkspace() throws SQLException {
        DatabaseRules.everyTableIsLocked();
        DatabaseRules.everyKeyBeginsWithTheWorkspace();
    }
}
