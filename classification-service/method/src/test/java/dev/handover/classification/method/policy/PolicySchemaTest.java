package dev.handover.classification.method.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Qualification;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Variable;
import dev.handover.classification.method.rule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JSON Schema of policy documents, held against the standard document and the code. */
class PolicySchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text = text();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);

    private static String text() {
        try (InputStream file = PolicySchemaTest.class.getResourceAsStream("/policy.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Error> errors(Consumer<ObjectNode> change) throws IOException {
        ObjectNode document =
                (ObjectNode) JSON.readTree(Canonical.json(Policy.standard().document()));
        change.accept(document);
        return schema.validate(document.toString(), InputFormat.JSON);
    }

    private void assertBroken(Consumer<ObjectNode> change) throws IOException {
        assertFalse(errors(change).isEmpty());
    }

    private static ObjectNode row(ObjectNode document) {
        return (ObjectNode) document.withArray("rules").get(0);
    }

    private static ObjectNode parameter(ObjectNode document) {
        return (ObjectNode) document.withArray("parameters").get(0);
    }

    @Test
    void theStandardDocumentFits() throws IOException {
        assertEquals(List.of(), errors(document -> {}));
    }

    @Test
    void rulesOnlyFit() throws IOException {
        assertEquals(List.of(), errors(document -> document.remove("parameters")));
    }

    @Test
    void brokenDocumentsDoNot() throws IOException {
        assertBroken(document -> document.remove("version"));
        assertBroken(document -> document.put("version", "x".repeat(61)));
        assertBroken(document -> document.put("extra", 1));
        assertBroken(document -> document.withArray("rules").removeAll());
        assertBroken(document -> {
            ArrayNode rules = document.withArray("rules");
            while (rules.size() <= 200) {
                rules.add(rules.get(0));
            }
        });
    }

    @Test
    void brokenParametersDoNot() throws IOException {
        assertBroken(document -> parameter(document).put("value", 4));
        assertBroken(document -> parameter(document).put("value", "4e3"));
        assertBroken(document -> parameter(document).put("value", "0." + "1".repeat(13)));
        assertBroken(document -> parameter(document).put("name", "nothing"));
        assertBroken(document -> parameter(document).put("extra", "x"));
        assertBroken(document -> parameter(document).remove("value"));
    }

    @Test
    void brokenRowsDoNot() throws IOException {
        assertBroken(document -> row(document).put("id", "1st"));
        assertBroken(document -> row(document).put("id", "x".repeat(61)));
        assertBroken(document -> row(document).put("rule", "R11"));
        assertBroken(document -> row(document).put("rule", "R4A"));
        assertBroken(document -> row(document).put("verdict", "SELL"));
        assertBroken(document -> row(document).put("offers", "CHEAP"));
        assertBroken(document -> row(document).withArray("flags").add("RED"));
        assertBroken(document -> row(document).withArray("reasons").add("FACT_MISSING"));
        assertBroken(document -> row(document).withObject("/when").put("nothing", "true"));
        assertBroken(document -> row(document).withObject("/when").put("skill", 3));
        assertBroken(document -> row(document).withObject("/when").put("skill", "1,".repeat(251)));
        assertBroken(document -> row(document).put("predicate", ""));
        assertBroken(document -> row(document).put("extra", true));
        assertBroken(document -> row(document).remove("id"));
    }

    @Test
    void itsConstantsAreThoseOfTheCode() throws IOException {
        JsonNode defs = JSON.readTree(text).get("$defs");
        JsonNode row = defs.at("/row/properties");

        assertEquals(
                Stream.of(Setting.values()).map(Setting::json).toList(),
                words(defs.at("/parameter/properties/name/enum")));
        assertEquals(
                Stream.of(Variable.values()).map(Variable::json).toList(), words(row.at("/when/propertyNames/enum")));
        assertEquals(Stream.of(RuleName.values()).map(RuleName::written).toList(), words(row.at("/rule/enum")));
        assertEquals(names(Verdict.values()), words(row.at("/verdict/enum")));
        assertEquals(names(Flag.values()), words(row.at("/flags/items/enum")));
        assertEquals(names(Reason.values()), words(row.at("/reasons/items/enum")));
        assertEquals(names(Qualification.values()), words(row.at("/offers/enum")));
        assertEquals(UnaryTest.MAX_LENGTH, defs.at("/unaryTest/maxLength").intValue());
        assertEquals(
                PolicyReader.MAX_ROWS,
                JSON.readTree(text).at("/properties/rules/maxItems").intValue());
        assertEquals(PolicyReader.MAX_TESTS, row.at("/when/maxProperties").intValue());
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
