package dev.handover.classification.dmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.Violation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want more than to be read. */
class HostileFilesTest {

    private static final String OPEN = "<definitions xmlns=\"" + DmnTable.NAMESPACE + "\" id=\"d\">";
    private static final String INPUT =
            "<input><inputExpression typeRef=\"number\"><text>skill</text></inputExpression></input>";
    private static final String OUTPUTS = "<output name=\"verdict\"/><output name=\"rule\"/>";
    private static final String RULE = rule("&gt; 2", "\"MASTER\"", "\"R4a\"");
    private static final String GOOD = OPEN + decision(INPUT + OUTPUTS + RULE) + "</definitions>";

    @Test
    void theGoodFileIsTaken() {
        assertEquals(1, DmnTable.read(bytes(GOOD)).size());
        assertEquals(
                1,
                DmnTable.read(bytes("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- c -->" + GOOD))
                        .size());
    }

    @Test
    void nothingIsReadFromTheDisk(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "\"MASTER\"");

        for (String dtd : List.of(
                "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE d [<!ENTITY % s SYSTEM \"" + secret.toUri() + "\"> %s;]>",
                "<!DOCTYPE d SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE d PUBLIC \"-//x//y\" \"" + secret.toUri() + "\">")) {
            assertEquals("must have no document type", rule(dtd + GOOD.replace("\"MASTER\"", "&s;")));
        }
        assertEquals("must be well-formed XML", rule(GOOD.replace("\"MASTER\"", "&s;")));
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String file : List.of(
                    "<!DOCTYPE d SYSTEM \"" + url + "\">" + GOOD,
                    "<!DOCTYPE d [<!ENTITY % s SYSTEM \"" + url + "\"> %s;]>" + GOOD,
                    "<?xml-stylesheet href=\"" + url + "\"?>" + GOOD,
                    GOOD.replace(
                            "id=\"d\"",
                            "id=\"d\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x "
                                    + url + "\""),
                    OPEN + "<import namespace=\"x\" locationURI=\"" + url + "\" importType=\"x\"/></definitions>",
                    OPEN + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url
                            + "\"/></definitions>")) {
                try {
                    DmnTable.read(bytes(file));
                } catch (TableRefused refused) {
                    assertFalse(refused.getMessage().contains("127.0.0.1"));
                }
            }
            server.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, server::accept, "somebody called");
        }
    }

    @Test
    void aBillionLaughsAreNotHeard() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }

        assertEquals("must have no document type", rule(dtd + "]>" + GOOD.replace("\"MASTER\"", "&l9;")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "IBM037"})
    void otherEncodingsAreRefused(String encoding) {
        byte[] file =
                ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + GOOD).getBytes(Charset.forName(encoding));

        assertTrue(List.of("must be text in UTF-8", "must be well-formed XML")
                .contains(refused(file).faults().get(0).rule()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?>",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
                "<?xml version=\"1.1\"?>"
            })
    void otherDeclarationsAreRefused(String declaration) {
        assertTrue(
                List.of("must be XML 1.0 in UTF-8", "must be well-formed XML").contains(rule(declaration + GOOD)));
    }

    @Test
    void overlongAndBrokenBytesAreRefused() {
        byte[] overlong = bytes(GOOD.replace("\"MASTER\"", "!!"));
        for (int i = 0; i < overlong.length; i++) {
            if (overlong[i] == '!') {
                overlong[i] = (byte) 0xC0;
            }
        }
        assertEquals("must be text in UTF-8", refused(overlong).faults().get(0).rule());
    }

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
    void sizesAreBounded() {
        String rules = OPEN + decision(INPUT + OUTPUTS + RULE.repeat(201)) + "</definitions>";
        String deep = OPEN + "<itemDefinition>" + "<itemComponent>".repeat(60);
        String wide = GOOD.replace("id=\"d\"", "id=\"d\"" + many(" a%d=\"\""));

        assertEquals("must have at most 200 rules", rule(rules));
        assertEquals("must be nested at most 50 deep", rule(deep));
        assertEquals("must have at most 20 attributes", rule(wide));
        assertEquals("must have at most 5000 characters", rule(GOOD.replace("skill", "s".repeat(5_001))));
        assertEquals("must have at most 1048576 bytes", rule(GOOD + " ".repeat(DmnTable.MAX_BYTES)));
    }

    @Test
    void aFaultHasItsPlaceAndRepeatsNothing() {
        String file = GOOD.replace("\"MASTER\"", "secret()").replace("<inputEntry>", "\n<inputEntry>");

        List<Violation> violations = refused(bytes(file)).violations();

        assertEquals(2, violations.size());
        assertTrue(
                violations.get(0).field().matches("line 2, column [0-9]+"),
                violations.get(0).field());
        assertEquals(
                "verdict must be a plain text in double quotes",
                violations.get(0).rule());
        assertEquals("text", violations.get(0).rejected());
    }

    @Property(tries = 500)
    void noDamageDoesMoreThanBeRefused(@ForAll @IntRange(max = 2_000) int place, @ForAll byte damage) {
        byte[] file = bytes(GOOD);
        file[place % file.length] = damage;
        try {
            assertNotNull(DmnTable.read(file));
        } catch (TableRefused refused) {
            assertFalse(refused.faults().isEmpty());
        }
    }

    @Property(tries = 200)
    void noTextDoesMoreThanBeRefused(@ForAll String text) {
        assertThrows(TableRefused.class, () -> DmnTable.read(bytes(text)));
    }

    private static String many(String pattern) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            all.append(pattern.replace("%d", String.valueOf(i)));
        }
        return all.toString();
    }

    private static String decision(String table) {
        return "<decision><decisionTable hitPolicy=\"FIRST\">" + table + "</decisionTable></decision>";
    }

    private static String rule(String test, String verdict, String rule) {
        return "<rule><inputEntry><text>" + test + "</text></inputEntry><outputEntry><text>" + verdict
                + "</text></outputEntry><outputEntry><text>" + rule + "</text></outputEntry></rule>";
    }

    private static String rule(String file) {
        return refused(bytes(file)).faults().get(0).rule();
    }

    private static TableRefused refused(byte[] file) {
        return assertThrows(TableRefused.class, () -> DmnTable.read(file));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
