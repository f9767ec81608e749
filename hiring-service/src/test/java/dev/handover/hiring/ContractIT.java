package dev.handover.hiring;

import dev.handover.chassis.house.Contracts;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class ContractIT {
    @Test
    void nothingThatIsReleasedIsBroken() {
        Contracts.nothingReleasedIsBroken("hiring-service");
    }

    @Test
    void theDocumentEqualsTheCode() {
        Contracts.openApiEqualsTheCode("hiring-service");
    }

    @Test
    void theApiDocumentLeavesNothingToGuesswork() {
        Contracts.openApiHasNoGaps();
    }

    @Test
    void whatIsSaidOfEventsIsPlainEnglish() {
        Contracts.eventsAreInPlainEnglish("hiring-service");
    }
}
