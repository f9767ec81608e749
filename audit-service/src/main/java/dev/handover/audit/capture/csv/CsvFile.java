package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.file.Charsets;
import dev.handover.audit.capture.file.Dialect;
import dev.handover.audit.capture.file.Encoding;
import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.file.OpenedFile;
import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/**
 * A file as CSV.
 *
 * @param dialect how its text falls into fields
 * @param charset how its charset was found
 * @param header its first row
 */
record CsvFile(Dialect dialect, Charsets.Found charset, Header header) {

    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "vertical bar");

    private static final int HEAD = 65_536;

    /**
     * The file, looked at once for all exports.
     *
     * @throws UnreadableFile when it is no CSV text
     */
    static CsvFile of(OpenedFile file) throws IOException {
        return file.as(CsvFile.class, CsvFile::open);
    }

    private static CsvFile open(OpenedFile file) throws IOException {
        FileBytes bytes = file.bytes();
        Charsets.Found charset = Charsets.of(bytes, file.charset());
        Dialect dialect = new Dialect(charset.encoding(), delimiter(bytes, charset.encoding()));
        try (Records records = Records.of(bytes, dialect)) {
            Header header = new Header(records.next().cells());
            if (header.width() > Header.WIDEST) {
                throw new UnreadableFile(
                        Kind.UNKNOWN_COLUMNS,
                        "The file has " + header.width() + " columns, more than the " + Header.WIDEST
                                + " of any export: leave out custom fields and export it again.");
            }
            return new CsvFile(dialect, charset, header);
        }
    }

    /** Tries each delimiter on the header; the one that uncovers the most known columns is the file's. */
    private static char delimiter(FileBytes file, Encoding encoding) throws IOException {
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
        return best;
    }

    /** The delimiter's name. */
    String delimiterName() {
        return DELIMITERS.get(dialect.delimiter());
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
