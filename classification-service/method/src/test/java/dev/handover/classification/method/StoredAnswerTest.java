package dev.handover.classification.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer as it was stored when its components were not grouped yet. */
class StoredAnswerTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(
                    BigDecimal.class, decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private static String stored() throws IOException {
        try (InputStream file = StoredAnswerTest.class.getResourceAsStream("/answer/stored.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Without what answers have got since. */
    private static String asItWas(ObjectNode written) throws IOException {
        List<String> names = new ArrayList<>();
        JSON.readTree(stored()).fieldNames().forEachRemaining(names::add);
        return written.retain(names).toString();
    }

    @Test
    void isReadAndWrittenAgainByteForByte() throws IOException {
        Answer read = JSON.readValue(stored(), Answer.class);

        assertEquals(stored(), asItWas(JSON.valueToTree(read)));
        assertEquals(Verdict.OUTSOURCE_ALWAYS, read.verdict());
        assertEquals(RuleName.R7, read.rule());
        assertEquals(Target.VIRTUAL_EMPLOYEE, read.target());
        assertEquals(
                read.deal().benefitPerMonth(),
                read.assessment().of(read.target()).orElseThrow().worth().benefitPerMonth());
    }

    @Test
    void thatLacksWhatWasAddedSinceIsReadToo() throws IOException {
        ObjectNode older = (ObjectNode) JSON.readTree(stored());
        older.remove(List.of("row", "confidence", "alternatives", "misclassification", "policyHash"));

        Answer read = JSON.treeToValue(older, Answer.class);

        assertEquals(RuleName.R7, read.rule());
        assertNull(read.ruling().row());
        assertNull(read.confidence());
        assertNull(read.provenance().policyHash());
    }
}
