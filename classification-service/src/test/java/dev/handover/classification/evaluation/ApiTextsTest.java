package dev.handover.classification.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the API document says to those who write a frontend: something of everything. */
class ApiTextsTest {

    @Test
    void everySchemaAndEveryFieldIsDescribed() throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(Path.of(
                                System.getProperty("repository.root", ".."),
                                "classification-service",
                                "contracts",
                                "openapi.yaml")
                        .toFile());
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            String name = schema.getKey();
            if (!schema.getValue().has("description")) {
                silent.add(name);
            }
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                if (!field.getValue().has("description")) {
                    silent.add(name + "." + field.getKey());
                }
            }
        }
        assertEquals(List.of(), silent);
    }
}
