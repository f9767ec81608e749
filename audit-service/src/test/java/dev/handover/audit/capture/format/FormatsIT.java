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
class FormatsIT {

    @Inject
    Formats formats;

    @Test
    void eachNameOfTheApiHasItsClass() {
        for (ExportFormat name : ExportFormat.values()) {
            assertEquals(name, formats.named(name).name());
        }
    }
}
