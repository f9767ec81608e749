package dev.handover.classification.dmn;

import static dev.handover.classification.dmn.DmnFiles.GOOD;
import static dev.handover.classification.dmn.DmnFiles.INPUT;
import static dev.handover.classification.dmn.DmnFiles.OPEN;
import static dev.handover.classification.dmn.DmnFiles.OUTPUTS;
import static dev.handover.classification.dmn.DmnFiles.RULE;
import static dev.handover.classification.dmn.DmnFiles.bytes;
import static dev.handover.classification.dmn.DmnFiles.decision;
import static dev.handover.classification.dmn.DmnFiles.refused;
import static dev.handover.classification.dmn.DmnFiles.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want more than to be read. */
class HostileFilesTest {

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
}
