package dev.handover.chassis.house.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema of a document says about values. */
class ApiDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "jobs@example.org, 0",
        "jobs@bluelamp.example, 0",
        "jobs@studio.internal, 0",
        "nobody, 1",
        "a@b@c, 1",
        "'a b@example.org', 1"
    })
    void anAddressForMailIsOneWhateverItsTopLevelDomain(String address, int faults) {
        ObjectNode email = JsonNodeFactory.instance.objectNode();
        email.put("type", "string").put("format", "email");
        assertEquals(
                faults,
                ApiDocument.of("openapi: 3.1.0")
                        .faults(email, JsonNodeFactory.instance.textNode(address))
                        .size());
    }
}
