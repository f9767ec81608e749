package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.file.Dialect;
import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV file (RFC 4180) one after another: quotes are doubled, a backslash is a character like any
 * other, fields may hold line breaks, blanks around a field don't count. Blank lines and Excel's {@code sep=} line are
 * passed over, yet counted, so that a row's number is the one a spreadsheet shows.
 */
public final class Records implements Iterator<Records.Row>, AutoCloseable {

    /** No export has a row near this; one that does has a quote that is never closed. */
    static final int LONGEST_ROW = 262_144;

    private final Guard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private Row next;

    /**
     * One record.
     *
     * @param number its row in a spreadsheet, the header being row 1
     * @param cells as written, unquoted
     */
    public record Row(int number, List<String> cells) {}

    /** The records of a file, header first. */
    static Records of(FileBytes file, Dialect dialect) throws IOException {
        return new Records(dialect.encoding().reader(file), dialect.delimiter());
    }

    public Records(Reader text, char delimiter) throws IOException {
        this.guard = new Guard(text);
        this.parser = CSVParser.builder()
                .setReader(guard)
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreSurroundingSpaces(true)
                        .setTrailingData(true)
                        .get())
                .get();
        this.records = parser.iterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            CSVRecord record = advance();
            if (record == null) {
                return false;
            }
            List<String> cells = new ArrayList<>(record.size());
            record.forEach(cells::add);
            if (!isBlank(cells) && !(record.getRecordNumber() == 1 && isSeparatorLine(cells))) {
                next = new Row((int) record.getRecordNumber(), cells);
            }
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private CSVRecord advance() {
        guard.sinceRow = 0;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableFile(
                    Kind.BROKEN_QUOTING,
                    "Row " + (parser.getRecordNumber() + 1)
                            + " opens a quoted field that is never closed, so the rows behind it can't be told apart: "
                            + "export the file again, or double the quotes inside that field.");
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    static boolean isSeparatorLine(List<String> cells) {
        return cells.size() <= 2 && cells.get(0).toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    /** Stops a field without an end from being read into memory. */
    private static final class Guard extends FilterReader {

        private int sinceRow;

        Guard(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            sinceRow += Math.max(read, 0);
            if (sinceRow > LONGEST_ROW) {
                throw new IOException("row longer than " + LONGEST_ROW + " characters");
            }
        }
    }
}
