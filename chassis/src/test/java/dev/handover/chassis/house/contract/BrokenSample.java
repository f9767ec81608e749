package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A document of the test resources with one thing changed. */
final class BrokenSample {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private BrokenSample() {}

    static String whole(String name) {
        try (InputStream file = BrokenSample.class.getResourceAsStream("/contract/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return the document with the value at a place replaced by another, in YAML, or taken out where that is empty} */
    static String of(String name, String place, String value) {
        try {
            JsonNode document = YAML.readTree(whole(name));
            JsonPointer pointer = JsonPointer.compile(place);
            JsonNode parent = document.at(pointer.head());
            JsonPointer last = pointer.last();
            if (parent instanceof ObjectNode object) {
                if (value.isEmpty()) {
                    object.remove(last.getMatchingProperty());
                } else {
                    object.set(last.getMatchingProperty(), YAML.readTree(value));
                }
            } else if (parent instanceof ArrayNode array) {
                if (value.isEmpty()) {
                    array.remove(last.getMatchingIndex());
                } else if (last.getMatchingIndex() < array.size()) {
                    array.set(last.getMatchingIndex(), YAML.readTree(value));
                } else {
                    array.add(YAML.readTree(value));
                }
            } else {
                throw new IllegalArgumentException("Nothing is at " + place);
            }
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
