package dev.handover.audit;

import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.house.DatabaseRules;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ContractIT {

    @Test
    void nothingThatIsReleasedIsBroken() {
        Contracts.nothingReleasedIsBroken("audit-service");
    }

    @Test
    void theApiDocumentSaysWhatTheCodeDoes() throws Exception {
        Contracts.openApiEqualsTheCode("audit-service");
    }

    @Test
    void theApiDocumentLeavesNothingToGuesswork() {
        Contracts.openApiHasNoGaps();
    }

    @Test
    void whatIsSaidOfEventsIsPlainEnglish() {
        Contracts.eventsAreInPlainEnglish("audit-service");
    }

    @Test
    void everyTableIsLockedToItsWorkspace() throws SQLException {
        DatabaseRules.everyTableIsLocked("flyway_schema_history");
    }

    @Test
    void everyKeyBeginsWithTheWorkspace() throws SQLException {
        DatabaseRules.everyKeyBeginsWithTheWorkspace("flyway_schema_history");
    }
}
