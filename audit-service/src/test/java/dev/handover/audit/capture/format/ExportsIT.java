package dev.handover.audit.capture.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ExportsIT {

    @Inject
    Exports exports;

    @Test
    void eachNameOfTheApiHasItsClass() {
        for (ExportFormat name : ExportFormat.values()) {
            assertEquals(name, exports.named(name).format());
        }
    }
}
