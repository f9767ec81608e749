package dev.handover.chassis.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlatObjectTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(StrictJson.module());

    record Inner(String text, List<String> tags) {}

    record Outer(String name, @JsonUnwrapped Inner inner) {}

    @Test
    void fieldsOfBothRecordsAreReadInAnyOrder() throws Exception {
        assertEquals(
                new Outer("n", new Inner("t", List.of("a"))),
                JSON.readValue("{\"tags\":[\"a\"],\"name\":\"n\",\"text\":\"t\"}", Outer.class));
    }

    @Test
    void aFieldOfNeitherIsRefusedByName() {
        for (String unknown : List.of("nope", "inner")) {
            UnrecognizedPropertyException refused = assertThrows(
                    UnrecognizedPropertyException.class,
                    () -> JSON.readValue("{\"name\":\"n\",\"text\":\"t\",\"" + unknown + "\":{}}", Outer.class));
            assertEquals(unknown, refused.getPropertyName());
        }
    }

    @Test
    void aFieldThatCannotBeReadIsNamedWithoutTheRecordItIsKeptIn() {
        MismatchedInputException refused =
                assertThrows(MismatchedInputException.class, () -> JSON.readValue("{\"tags\":5}", Outer.class));
        assertEquals("tags", refused.getPath().get(0).getFieldName());
    }

    record Whole(String title, @JsonUnwrapped Outer outer) {}

    @Test
    void aFlatRecordWithinAnotherIsReadWithItsFields() throws Exception {
        assertEquals(
                new Whole("x", new Outer("n", new Inner("t", List.of()))),
                JSON.readValue("{\"name\":\"n\",\"title\":\"x\",\"tags\":[],\"text\":\"t\"}", Whole.class));
        UnrecognizedPropertyException refused = assertThrows(
                UnrecognizedPropertyException.class, () -> JSON.readValue("{\"nope\":1}", Whole.class));
        assertEquals(
                Set.of("title", "name", "text", "tags"), Set.copyOf(refused.getKnownPropertyIds()));
    }
}
