package dev.handover.audit.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.csv.SampleExport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of few texts in 16 languages and charsets: what is not sure is asked, and hardly any answer is wrong. */
class ManyCharsetsTest {

    private static final int FILES_EACH = 100;

    private record Descriptions(String charset, List<String> texts) {

        String export(Random random, int rows) {
            List<String> mixed = new ArrayList<>(texts);
            Collections.shuffle(mixed, random);
            StringBuilder text = new StringBuilder(SampleExport.TOGGL);
            for (String description : mixed.subList(0, rows)) {
                text.append("Anna,a@x.example,,,,")
                        .append(description)
                        .append(",No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,\n");
            }
            return text.toString();
        }
    }

    private static List<Descriptions> all() throws IOException {
        try (InputStream in = ManyCharsetsTest.class.getResourceAsStream("/charsets/descriptions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("; ", -1)))
                    .map(cells -> new Descriptions(cells.get(0), cells.subList(1, cells.size())))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void hardlyAnyFileIsReadInAWrongCharsetWithoutAsking(int rows) throws IOException {
        Random random = new Random(rows);
        List<String> wrong = new ArrayList<>();
        int files = 0;
        for (Descriptions language : all()) {
            for (int i = 0; i < FILES_EACH; i++) {
                String text = language.export(random, rows);
                byte[] bytes = text.getBytes(Charset.forName(language.charset()));
                Charsets.Found found = Charsets.of(() -> new ByteArrayInputStream(bytes), null);
                boolean right =
                        Encoding.decoded(bytes, found.encoding().charset()).equals(text);
                files++;
                if (found.open()) {
                    assertTrue(
                            right || found.alternatives().contains(language.charset()),
                            () -> language.charset() + " is not offered for " + text);
                } else if (!right) {
                    wrong.add(language.charset() + " as " + found.encoding().charset() + ": " + text);
                }
            }
        }
        assertTrue(1_000 * wrong.size() <= 2 * files, () -> String.join("\n", wrong));
    }

    @Test
    void withSomeRowsMostFilesAskNothing() throws IOException {
        Random random = new Random(8);
        int asked = 0;
        int files = 0;
        for (Descriptions language : all()) {
            for (int i = 0; i < FILES_EACH; i++) {
                byte[] bytes = language.export(random, 8).getBytes(Charset.forName(language.charset()));
                asked +=
                        Charsets.of(() -> new ByteArrayInputStream(bytes), null).open() ? 1 : 0;
                files++;
            }
        }
        assertEquals(16 * FILES_EACH, files);
        assertTrue(asked * 10 < files, asked + " of " + files);
    }
}
