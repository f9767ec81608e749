package dev.handover.chassis.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class JsonFaultTest {

    enum Row {
        FIRST("R4a"),
        SECOND("R4b");

        private final String code;

        Row(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }
    }

    @Test
    void theValuesThatAFieldMayHaveAreSaidAsTheyAreSent() {
        InvalidFormatException unknown =
                assertThrows(InvalidFormatException.class, () -> new JsonMapper().readValue("\"R4c\"", Row.class));

        assertEquals(
                "must be one of R4a, R4b",
                JsonFault.refusal(unknown).violations().get(0).rule());
    }
}
