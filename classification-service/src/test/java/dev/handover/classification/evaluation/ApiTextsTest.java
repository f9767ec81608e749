package dev.handover.classification.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the API document says to those who write a frontend: of everything something, and in plain words. */
class ApiTextsTest {

    /** Made by the framework for types of the platform; the chassis writes them out where they are used. */
    private static final List<String> PLATFORM = List.of("UUID", "Instant", "OffsetDateTime", "LocalDate");

    /** Old or poetic words, which readers of English as a foreign language have to look up. */
    private static final Pattern RARE =
            Pattern.compile("\\b(anew|told|heard|foretold|heirs?|strangers?|hitherto|thereof|whereof|lest)\\b");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper()
                .readTree(Path.of(
                                System.getProperty("repository.root", ".."),
                                "classification-service",
                                "contracts",
                                "openapi.yaml")
                        .toFile());
    }

    @Test
    void everySchemaAndEveryFieldIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            String name = schema.getKey();
            boolean ofTheChassis = PLATFORM.contains(name)
                    || List.of("Problem", "Violation", "DeadLetter", "Replayed", "Topics", "Waiting")
                            .contains(name)
                    || schema.getValue().at("/properties/nextCursor").isObject();
            if (ofTheChassis) {
                continue;
            }
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

    @Test
    void theWordsAreThoseOfToday() {
        List<String> rare = document.findValuesAsText("description").stream()
                .filter(text -> RARE.matcher(text).find())
                .toList();

        assertEquals(List.of(), rare);
        assertFalse(document.findValuesAsText("summary").stream()
                .anyMatch(text -> RARE.matcher(text).find()));
    }

    @Test
    void noSchemaIsCalledLikeATypeOfJavaOrOfALibrary() {
        List<String> names = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> !isTaken(name) || PLATFORM.contains(name));

        assertEquals(List.of(), names);
    }

    private static boolean isTaken(String name) {
        return List.of("java.lang.", "java.util.", "java.time.", "java.math.", "com.fasterxml.jackson.databind.")
                .stream()
                .anyMatch(prefix -> {
                    try {
                        Class.forName(prefix + name, false, ApiTextsTest.class.getClassLoader());
                        return true;
                    } catch (ClassNotFoundException | NoClassDefFoundError free) {
                        return false;
                    }
                });
    }
}
