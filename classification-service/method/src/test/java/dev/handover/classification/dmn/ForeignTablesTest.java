package dev.handover.classification.dmn;

import static dev.handover.classification.dmn.DmnFiles.GOOD;
import static dev.handover.classification.dmn.DmnFiles.INPUT;
import static dev.handover.classification.dmn.DmnFiles.OPEN;
import static dev.handover.classification.dmn.DmnFiles.OUTPUTS;
import static dev.handover.classification.dmn.DmnFiles.bytes;
import static dev.handover.classification.dmn.DmnFiles.decision;
import static dev.handover.classification.dmn.DmnFiles.refused;
import static dev.handover.classification.dmn.DmnFiles.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed DMN that holds something else than a table of the method. */
class ForeignTablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<import namespace=\"x\"/>",
                "<businessKnowledgeModel name=\"f\"><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel>",
                "<functionDefinition kind=\"Java\"/>",
                "<decisionService/>",
                "<knowledgeSource/>",
                "<extensionElements/>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/hostname\"/>",
                "<decision xmlns=\"urn:other\"/>",
                "<inputData><extensionElements/></inputData>",
                "<itemDefinition><functionItem/></itemDefinition>"
            })
    void whatIsNoTableIsRefusedAtTheTop(String element) {
        assertTrue(rule(OPEN + element + "</definitions>").startsWith("must be one of "), element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "literalExpression",
                "invocation",
                "context",
                "functionDefinition",
                "relation",
                "list",
                "knowledgeRequirement",
                "authorityRequirement",
                "for",
                "conditional"
            })
    void otherExpressionsThanATableAreRefused(String element) {
        assertTrue(rule(OPEN + "<decision><" + element + "/></decision></definitions>")
                .startsWith("must be one of "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    not(2)           | skill must compare with a parameter by <, <=, >, >= or an interval (at character 1)
                    sum(1, 2)        | skill must compare with a parameter by <, <=, >, >= or an interval (at character 1)
                    > sum(1, 2)      | skill must name a parameter of the policy that is a number (at character 3)
                    ? > 2            | skill must be a number, a comparison or an interval (at character 1)
                    > 2 and true     | skill must end here or go on with a comma (at character 5)
                    "3"              | skill must be a number, a comparison or an interval (at character 1)
                    null             | skill must compare with a parameter by <, <=, >, >= or an interval (at character 1)
                    """)
    void onlyUnaryTestsAreTaken(String test, String expected) {
        String file = OPEN
                + decision(INPUT + OUTPUTS + rule(test.replace(">", "&gt;"), "\"MASTER\"", "\"R4a\""))
                + "</definitions>";

        assertEquals(expected, rule(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    MASTER              | verdict must be a plain text in double quotes
                    "MAST" + "ER"       | verdict must be a plain text in double quotes
                    string(1)           | verdict must be a plain text in double quotes
                    "MAST\\u0045R"      | verdict must be a plain text in double quotes
                    "BOSS"              | verdict must be of [NEEDS_INPUT, MASTER, LEARN, MASTER_THEN_DELEGATE, DELEGATE, OUTSOURCE_ALWAYS, ELIMINATE, AUTOMATE, KEEP_FOR_NOW]
                    "MASTER,LEARN"      | verdict must be exactly one
                    -                   | verdict must be exactly one
                    """)
    void onlyLiteralsAreTaken(String output, String expected) {
        assertEquals(
                expected, rule(OPEN + decision(INPUT + OUTPUTS + rule("2", output, "\"R4a\"")) + "</definitions>"));
    }

    @Test
    void tablesOfAnotherKindAreRefused() {
        assertEquals(
                "must have the hit policy FIRST or UNIQUE",
                rule(GOOD.replace("<decisionTable hitPolicy=\"FIRST\">", "<decisionTable hitPolicy=\"COLLECT\">")));
        assertEquals(
                "must have no aggregation",
                rule(GOOD.replace("<decisionTable hitPolicy=\"FIRST\">", "<decisionTable aggregation=\"SUM\">")));
        assertEquals(
                "must be the name of a variable of the method; an expression or a predicate is not read back",
                rule(GOOD.replace("<text>skill</text>", "<text>skill + 1</text>")));
        assertEquals(
                "must have the type of its variable", rule(GOOD.replace("typeRef=\"number\"", "typeRef=\"string\"")));
        assertEquals(
                "must be in FEEL",
                rule(GOOD.replace("<inputEntry>", "<inputEntry expressionLanguage=\"javascript\">")));
        assertEquals("must have one entry for each input and output", rule(GOOD.replace(INPUT, "")));
        assertEquals("must have one input for each variable", rule(GOOD.replace(INPUT, INPUT + INPUT)));
        assertEquals(
                "must have one decision only", rule(GOOD.replace("</definitions>", decision("") + "</definitions>")));
        assertEquals("must have a decision with a decision table of at least one rule", rule(OPEN + "</definitions>"));
        assertEquals("must be DMN 1.1 to 1.5: definitions in its namespace", rule("<definitions xmlns=\"urn:x\"/>"));
    }

    @Test
    void aFaultHasItsPlaceAndRepeatsNothing() {
        String file = GOOD.replace("\"MASTER\"", "secret()").replace("<inputEntry>", "\n<inputEntry>");

        List<TableRefused.Fault> faults = refused(bytes(file)).faults();

        assertEquals(2, faults.size());
        assertTrue(
                faults.get(0).place().matches("line 2, column [0-9]+"),
                faults.get(0).place());
        assertEquals(
                "verdict must be a plain text in double quotes", faults.get(0).rule());
        assertEquals("text", faults.get(0).shape());
    }
}
