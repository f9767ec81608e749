package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.csv.UnreadableFile.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/**
 * How a file's text falls into fields.
 *
 * @param encoding how bytes become text
 * @param delimiter the character between fields
 */
public record Dialect(Encoding encoding, char delimiter) {

    private static final Map<Character, String> CANDIDATES =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "vertical bar");

    private static final int HEAD = 65_536;

    /**
     * Tries each delimiter on the header; the one that uncovers the most known columns is the file's.
     *
     * @throws UnreadableFile when the file is no CSV text
     */
    public static Dialect detect(FileBytes file) throws IOException {
        Encoding encoding = Encoding.detect(file);
        String head;
        try (Reader reader = encoding.reader(file)) {
            char[] buffer = new char[HEAD];
            int length = 0;
            for (int read = 0; read >= 0 && length < HEAD; read = reader.read(buffer, length, HEAD - length)) {
                length += read;
            }
            head = new String(buffer, 0, length);
        }
        char best = ',';
        int most = -1;
        for (char candidate : List.of(',', ';', '\t', '|')) {
            int worth = worth(head, candidate);
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return new Dialect(encoding, best);
    }

    /** The records of a file in this dialect, header first. */
    public Records records(FileBytes file) throws IOException {
        return new Records(encoding.reader(file), delimiter);
    }

    /** The delimiter's name. */
    public String delimiterWords() {
        return CANDIDATES.get(delimiter);
    }

    private static int worth(String head, char delimiter) throws IOException {
        try (Records records = new Records(new StringReader(head), delimiter)) {
            if (!records.hasNext()) {
                throw new UnreadableFile(Kind.EMPTY, "The file holds nothing but blanks: export the report again.");
            }
            Header header = new Header(records.next().cells());
            // Columns that mean something count far more than columns at all.
            return header.columns().size() * 1000 + Math.min(header.width(), 999);
        } catch (UnreadableFile broken) {
            if (broken.kind() == Kind.EMPTY) {
                throw broken;
            }
            return 0;
        }
    }
}
