package dev.handover.classification.evaluation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes the schemas, fields and parameters that no annotation describes, from one file of texts: the method's
 * records stay free of annotations of the API, and somebody who does not read Java can correct a sentence.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SchemaTexts.PRIORITY)
public class SchemaTexts implements OASFilter {

    /** Filters of a higher priority run first: those that add schemas, then this one, then those that add to texts, then those of the chassis. */
    static final int PRIORITY = 5;

    static final int BEFORE = 10;

    static final int AFTER = 3;

    private static final String FILE = "/openapi-texts.properties";
    private static final String ANYWHERE = "*.";
    private static final String ANY_OPERATION = "*?";

    private final Properties texts = new Properties();

    /** Reads the texts. */
    public SchemaTexts() {
        try (Reader file = new InputStreamReader(SchemaTexts.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::describe);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::describeParameters);
    }

    private void describeParameters(Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (parameter.getDescription() == null) {
                String anywhere = texts.getProperty(ANY_OPERATION + parameter.getName());
                parameter.setDescription(
                        texts.getProperty(operation.getOperationId() + "?" + parameter.getName(), anywhere));
            }
        }
    }

    private void describe(String name, Schema schema) {
        if (schema.getDescription() == null) {
            schema.setDescription(texts.getProperty(name));
        }
        if (schema.getProperties() != null) {
            for (Map.Entry<String, Schema> field : schema.getProperties().entrySet()) {
                if (field.getValue().getDescription() == null) {
                    String anywhere = texts.getProperty(ANYWHERE + field.getKey());
                    field.getValue().setDescription(texts.getProperty(name + "." + field.getKey(), anywhere));
                }
            }
        }
    }
}
