package dev.handover.classification.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives a schema its example where there is a file of its name: answers as the service gave them, cut where lists are
 * long. An example composed of single fields would contradict itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SchemaTexts.PRIORITY)
public class SchemaExamples implements OASFilter {

    private static final String FOLDER = "/openapi-examples/";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::exemplify);
    }

    private void exemplify(String name, Schema schema) {
        try (InputStream file = SchemaExamples.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file != null) {
                schema.addExample(json.readValue(file, Object.class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the example of " + name + " can't be read", unreadable);
        }
    }
}
