package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handover.chassis.house.contract.SchemaBreaks.Direction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A service's contracts beside their last released copies, under {@code contracts/released}. */
public final class ReleasedContracts {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String API = "openapi.yaml";
    private static final String EVENTS = "asyncapi.yaml";
    private static final String SCHEMA = ".schema.json";

    private final Path present;
    private final Path released;

    /** @param contracts the service's folder of contracts */
    public ReleasedContracts(Path contracts) {
        this.present = contracts;
        this.released = contracts.resolve("released");
    }

    /** Makes the present contracts the released ones. */
    public void release() {
        try {
            Files.createDirectories(released.resolve("events"));
            for (Path old : schemas(released)) {
                Files.delete(old);
            }
            for (String file : List.of(API, EVENTS)) {
                copy(present.resolve(file), released.resolve(file));
            }
            for (Path schema : schemas(present)) {
                copy(schema, released.resolve("events").resolve(schema.getFileName()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return what those who rely on the released contracts would stumble over} */
    public List<String> breaks() {
        if (!Files.exists(released.resolve(API))) {
            return List.of("Nothing is released: there is no " + released);
        }
        List<String> breaks = new ArrayList<>(ReleasedApi.breaks(
                ApiDocument.of(read(released.resolve(API))), ApiDocument.of(read(present.resolve(API)))));
        for (Path schema : schemas(released)) {
            breaks.addAll(breaksOf(schema));
        }
        breaks.addAll(breaksOfChannels());
        return breaks;
    }

    /** {@return the words in what is said of events that stop readers whose language is not English} */
    public List<String> hardToRead() {
        List<String> hard = new ArrayList<>();
        PlainEnglish.search(tree(present.resolve(EVENTS)), hard);
        for (Path schema : schemas(present)) {
            PlainEnglish.search(tree(schema), hard);
        }
        return hard;
    }

    private List<String> breaksOf(Path schema) {
        String file = schema.getFileName().toString();
        String type = file.substring(0, file.length() - SCHEMA.length());
        Path kept = present.resolve("events").resolve(file);
        if (!Files.exists(kept)) {
            return List.of("the event " + type + " is gone");
        }
        return ofEvents(type, tree(schema), tree(kept));
    }

    /** {@return what consumers of a released event would stumble over} */
    static List<String> ofEvents(String type, JsonNode before, JsonNode now) {
        SchemaBreaks comparison = new SchemaBreaks(before, now, true);
        comparison.compare(type, before, now, Direction.READ);
        return List.copyOf(comparison.found());
    }

    private List<String> breaksOfChannels() {
        return ofChannels(tree(released.resolve(EVENTS)), tree(present.resolve(EVENTS)));
    }

    /** {@return which topics and messages of a released AsyncAPI document are gone} */
    static List<String> ofChannels(JsonNode before, JsonNode now) {
        List<String> breaks = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        now.path("channels")
                .forEach(channel -> topics.add(channel.path("address").asText()));
        before.path("channels").properties().forEach(channel -> {
            String topic = channel.getValue().path("address").asText();
            if (!topics.contains(topic)) {
                breaks.add("the topic " + topic + " is gone");
                return;
            }
            JsonNode kept = now.path("channels").path(channel.getKey()).path("messages");
            channel.getValue().path("messages").fieldNames().forEachRemaining(message -> {
                if (!kept.has(message)) {
                    breaks.add("the topic " + topic + " has no message " + message + " any more");
                }
            });
        });
        return breaks;
    }

    private static List<Path> schemas(Path contracts) {
        try (Stream<Path> files = Files.list(contracts.resolve("events"))) {
            return files.filter(file -> file.toString().endsWith(SCHEMA))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(read(file));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
