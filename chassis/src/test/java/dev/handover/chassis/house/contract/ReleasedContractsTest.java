package dev.handover.chassis.house.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A break of a released event is named, and so is one of a whole folder of contracts. */
class ReleasedContractsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String EVENT = "event.yaml";

    @TempDir
    Path contracts;

    @BeforeEach
    void release() throws IOException {
        Files.createDirectories(contracts.resolve("events"));
        write("openapi.yaml", BrokenSample.whole("complete.yaml"));
        write("asyncapi.yaml", BrokenSample.whole("channels.yaml"));
        write("events/notes.note-written.v1.schema.json", BrokenSample.whole(EVENT));
        new ReleasedContracts(contracts).release();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(contracts.resolve(file), text);
    }

    private static List<String> breaksAfter(String place, String value) throws JsonProcessingException {
        JsonNode released = YAML.readTree(BrokenSample.whole(EVENT));
        JsonNode present = YAML.readTree(BrokenSample.of(EVENT, place, value == null ? "" : value));
        return ReleasedContracts.ofEvents("notes.note-written.v1", released, present);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/properties/text | - | the field `text` is gone",
                "/properties/version/type | string | notes.note-written.v1.version: the type was [integer] and is [string]",
                "/properties/version/type | number | the type was [integer] and is [number]",
                "/properties/noteId/format | - | notes.note-written.v1.noteId: the format was",
                "/required/1 | - | the field `version` may be absent now",
                "/properties/tags/items/type | integer | notes.note-written.v1.tags[]: the type was",
            })
    void aBreakOfAnEventIsNamed(String place, String value, String expected) throws Exception {
        List<String> breaks = breaksAfter(place, value);
        assertTrue(breaks.stream().anyMatch(one -> one.contains(expected)), breaks.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/properties/stars | {type: integer}",
                "/properties/area/enum/2 | SHED",
                "/properties/text/maxLength | 200",
                "/required/3 | text",
                "/description | Another text.",
            })
    void anOptionalFieldOrAFurtherValueBreaksNobody(String place, String value) throws Exception {
        assertEquals(List.of(), breaksAfter(place, value));
    }

    @Test
    void whatWasJustReleasedIsNotBroken() {
        assertEquals(List.of(), new ReleasedContracts(contracts).breaks());
    }

    @Test
    void anEventATopicAndAMessageThatAreGoneAreNamed() throws Exception {
        Files.delete(contracts.resolve("events/notes.note-written.v1.schema.json"));
        write("asyncapi.yaml", BrokenSample.of("channels.yaml", "/channels/note/messages/noteDeleted", ""));
        assertEquals(
                List.of(
                        "the event notes.note-written.v1 is gone",
                        "the topic notes.note has no message noteDeleted any more"),
                new ReleasedContracts(contracts).breaks());
        write("asyncapi.yaml", BrokenSample.of("channels.yaml", "/channels/note/address", "notes.other"));
        assertTrue(new ReleasedContracts(contracts).breaks().contains("the topic notes.note is gone"));
    }

    @Test
    void aBreakOfTheApiIsNamedWithTheEvents() throws Exception {
        write("openapi.yaml", BrokenSample.of("complete.yaml", "/paths/~1v1~1notes/get", ""));
        assertEquals(List.of("GET /v1/notes is gone"), new ReleasedContracts(contracts).breaks());
    }

    @Test
    void aWordThatIsHardToReadIsNamed() throws Exception {
        assertEquals(List.of(), new ReleasedContracts(contracts).hardToRead());
        write("events/notes.note-written.v1.schema.json", BrokenSample.of(EVENT, "/description", "It was made anew."));
        assertTrue(new ReleasedContracts(contracts).hardToRead().get(0).contains("`anew`"));
    }

    @Test
    void whatWasNeverReleasedIsSaid(@TempDir Path empty) {
        List<String> breaks = new ReleasedContracts(empty).breaks();
        assertTrue(breaks.get(0).startsWith("Nothing is released"), breaks.toString());
    }
}
