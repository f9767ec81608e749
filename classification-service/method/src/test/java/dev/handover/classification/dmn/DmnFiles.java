package dev.handover.classification.dmn;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;

/** DMN files written by hand around one good rule, and what the reader finds wrong with a file. */
final class DmnFiles {

    static final String OPEN = "<definitions xmlns=\"" + DmnTable.NAMESPACE + "\" id=\"d\">";
    static final String INPUT =
            "<input><inputExpression typeRef=\"number\"><text>skill</text></inputExpression></input>";
    static final String OUTPUTS = "<output name=\"verdict\"/><output name=\"rule\"/>";
    static final String RULE = rule("&gt; 2", "\"MASTER\"", "\"R4a\"");
    static final String GOOD = OPEN + decision(INPUT + OUTPUTS + RULE) + "</definitions>";

    private DmnFiles() {}

    static String decision(String table) {
        return "<decision><decisionTable hitPolicy=\"FIRST\">" + table + "</decisionTable></decision>";
    }

    static String rule(String test, String verdict, String rule) {
        return "<rule><inputEntry><text>" + test + "</text></inputEntry><outputEntry><text>" + verdict
                + "</text></outputEntry><outputEntry><text>" + rule + "</text></outputEntry></rule>";
    }

    static String rule(String file) {
        return refused(bytes(file)).faults().get(0).rule();
    }

    static TableRefused refused(byte[] file) {
        return assertThrows(TableRefused.class, () -> DmnTable.read(file));
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
