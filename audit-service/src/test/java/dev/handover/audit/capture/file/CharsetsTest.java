package dev.handover.audit.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.csv.SampleExport;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    private static final String ROW = "Anna,a@x.example,,,,%s,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,\n";

    private static String export(String... descriptions) {
        StringBuilder text = new StringBuilder(SampleExport.TOGGL);
        for (String description : descriptions) {
            text.append(ROW.formatted(description));
        }
        return text.toString();
    }

    private static Charsets.Found found(byte[] bytes, String said) throws IOException {
        return Charsets.of(() -> new ByteArrayInputStream(bytes), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1250 | Spotkanie z klientem \u0141\u00f3d\u017a; Rozmowa: \u017ar\u00f3d\u0142o",
                "windows-1250 | Wys\u0142a\u0107 faktur\u0119",
                "windows-1250 | \u0158\u00edzen\u00ed projektu; Kancel\u00e1\u0159",
                "windows-1250 | \u00dcgyf\u00e9l megbesz\u00e9l\u00e9s; k\u00f6nyvel\u00e9s; id\u0151nyilv\u00e1ntart\u00e1s",
                "windows-1251 | \u0412\u0441\u0442\u0440\u0435\u0447\u0430 \u0441 \u043a\u043b\u0438\u0435\u043d\u0442\u043e\u043c",
                "windows-1251 | \u041e\u0442\u0447\u0451\u0442",
                "KOI8-R | \u0412\u0441\u0442\u0440\u0435\u0447\u0430 \u0441 \u043a\u043b\u0438\u0435\u043d\u0442\u043e\u043c",
                "Shift_JIS | \u4f1a\u8b70; \u9867\u5ba2\u3068\u306e\u6253\u3061\u5408\u308f\u305b; \u958b\u767a; \u8cc7\u6599\u306e\u6e96\u5099",
                "GB18030 | \u4e0e\u5ba2\u6237\u5f00\u4f1a\u8ba8\u8bba\u9700\u6c42; \u8f6f\u4ef6\u5f00\u53d1\u4e0e\u6d4b\u8bd5",
                "EUC-KR | \uace0\uac1d\uacfc\uc758 \ud68c\uc758; \uc8fc\uac04 \ubcf4\uace0\uc11c \uc791\uc131; \uc18c\ud504\ud2b8\uc6e8\uc5b4 \uac1c\ubc1c",
                "windows-1252 | Caf\u00e9",
                "windows-1252 | B\u00fcro; R\u00fccksprache; Gr\u00f6\u00dfe",
                "windows-1252 | Reuni\u00e3o; An\u00e1lise; Jo\u00e3o",
                "windows-1252 | l\u2019\u00e9t\u00e9 \u2013 \u201cmehr\u201d",
                "ISO-8859-15 | Kosten \u20ac5; B\u00fcro",
                "windows-1253 | \u03a3\u03c5\u03bd\u03ac\u03bd\u03c4\u03b7\u03c3\u03b7 \u03bc\u03b5 \u03c0\u03b5\u03bb\u03ac\u03c4\u03b7"
            })
    void whatTheLettersDecideIsReadAndNotAsked(String charset, String descriptions) {
        String[] texts = descriptions.split("; ");
        SampleExport export = SampleExport.in(charset, export(texts));

        Assumption assumption = export.assumption(Assumption.CHARSET);

        assertEquals(charset, assumption.value(), assumption.because());
        assertFalse(assumption.open(), assumption.because());
        assertEquals(
                List.of(texts),
                export.rows().stream().map(row -> row.text().description()).toList());
    }

    @Test
    void whatTheLettersLeaveOpenIsAskedWithASampleAsEachReads() throws IOException {
        Charsets.Found found = found(export("\u4f1a\u8b70").getBytes(Charset.forName("Shift_JIS")), null);

        assertTrue(found.open());
        assertEquals("Shift_JIS", found.encoding().charset());
        assertEquals(List.of("GB18030", "EUC-KR"), found.alternatives());
        assertTrue(
                found.encoding().because().contains("\"\u4f1a\u8b70\" (Shift_JIS), \"\u591b\u5a8d\" (GB18030)"),
                found.encoding().because());
    }

    @Test
    void theSendersWordDecidesWhatTheBytesAllow() {
        String text = export("\u4f1a\u8b70");
        SampleExport export = SampleExport.in("Shift_JIS", text).sentAs("Shift_JIS");

        assertFalse(export.assumption(Assumption.CHARSET).open());
        assertEquals("\u4f1a\u8b70", export.row().text().description());
        assertEquals(
                "\u591b\u5a8d",
                SampleExport.in("Shift_JIS", text)
                        .sentAs("GB18030")
                        .row()
                        .text()
                        .description());
    }

    @Test
    void aCharsetThatTheBytesDoNotAllowIsNotBelieved() {
        SampleExport export =
                SampleExport.in("windows-1252", export("Caf\u00e9")).sentAs("UTF-8");

        assertEquals("windows-1252", export.assumption(Assumption.CHARSET).value());
        assertTrue(export.assumption(Assumption.CHARSET)
                .because()
                .endsWith("its sender says UTF-8, which can't have written every byte of the file"));
    }

    @Test
    void aMarkOutweighsTheSendersWord() {
        SampleExport export = SampleExport.of("\uFEFF" + export("Caf\u00e9")).sentAs("windows-1252");

        assertEquals("Caf\u00e9", export.row().text().description());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void unicodeOfTwoOrFourBytesIsReadWithItsMarkAndWithout(String charset) {
        String text = export("Caf\u00e9 \u0100 \ud83d\udd25", "\u4f1a\u8b70");
        for (String mark : List.of("", "\uFEFF")) {
            SampleExport export = SampleExport.in(charset, mark + text);

            assertEquals(charset, export.assumption(Assumption.CHARSET).value());
            assertEquals(
                    "Caf\u00e9 \u0100 \ud83d\udd25", export.rows().get(0).text().description());
            assertEquals("\u4f1a\u8b70", export.rows().get(1).text().description());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void halfACharacterInACellHarmsThatCellAlone(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] bytes = (mark + export("Call", "a?b")).getBytes(Charset.forName(charset));
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
            bytes[charset.endsWith("LE") ? at + 1 : at - 1] = (byte) 0xDC;

            List<ExportedRow> rows = SampleExport.of(bytes).rows();

            assertEquals("Call", rows.get(0).text().description());
            assertEquals("a\uFFFDb", rows.get(1).text().description());
        }
    }

    @Test
    void utf8WithACellThatWasCutOffWithinACharacterStaysUtf8() {
        byte[] bytes = export("Caf\u00e9", "\u4f1a\u8b70\u4f1a\u8b70\u4f1a\u8b70\u4f1a\u8b70\u4f1a\u8b70", "cut ?")
                .getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;

        SampleExport export = SampleExport.of(bytes);

        assertEquals("UTF-8", export.assumption(Assumption.CHARSET).value());
        assertEquals("Caf\u00e9", export.rows().get(0).text().description());
        assertEquals("cut \uFFFD", export.rows().get(2).text().description());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0x1B, 0x7F})
    void aControlCharacterInACellIsABlankWhereverItStands(int control) {
        String text = "a" + (char) control + "b";
        for (int before : new int[] {0, 400}) {
            SampleExport export =
                    SampleExport.of(export("Call") + ROW.formatted("Call").repeat(before) + ROW.formatted(text));
            assertEquals("a b", export.rows().get(before + 1).text().description());
        }
    }

    @Test
    void aControlCharacterInAHeadingHarmsThatColumnAlone() {
        SampleExport export = SampleExport.of(export("Call").replace("Description", "Descrip\u0000tion"));

        assertNull(export.row().text().description());
    }

    @Test
    void aByteThatItsCharsetDoesNotHaveHarmsItsCellAlone() {
        byte[] bytes = export("B\u00fcro", "R\u00fccksprache", "Gr\u00f6\u00dfe", "K\u00fche", "f\u00fcr", "a?b")
                .getBytes(Charset.forName("windows-1252"));
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0x81;

        SampleExport export = SampleExport.of(bytes);

        assertEquals("windows-1252", export.assumption(Assumption.CHARSET).value());
        assertEquals("R\u00fccksprache", export.rows().get(1).text().description());
        assertEquals("a\uFFFDb", export.rows().get(5).text().description());
    }

    @Test
    void bytesThatAreLegibleInNoCharsetAreAskedUntilTheSenderNamesOne() {
        byte[] bytes = export("Call", "a?bc").getBytes(StandardCharsets.US_ASCII);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0x81;

        SampleExport asked = SampleExport.of(bytes);
        assertTrue(asked.assumption(Assumption.CHARSET).open());
        assertEquals(5, asked.assumption(Assumption.CHARSET).alternatives().size());
        SampleExport answered = asked.sentAs("windows-1252");
        assertFalse(answered.assumption(Assumption.CHARSET).open());
        assertEquals("a\uFFFDbc", answered.rows().get(1).text().description());
    }
}
