package dev.handover.audit.capture.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The cells of a file that hold bytes beyond ASCII, each once, as bytes: all that its charset can be told by. They are cut
 * at bytes that no charset uses for a part of another character.
 */
final class ForeignCells {

    /** Statistics of letters are good with far less. */
    private static final int MOST_BYTES = 32_768;

    /** No cell that an import takes is longer. */
    private static final int LONGEST = 40_000;

    private ForeignCells() {}

    static List<byte[]> of(FileBytes file) throws IOException {
        Set<ByteBuffer> cells = new LinkedHashSet<>();
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        boolean foreign = false;
        int kept = 0;
        try (InputStream in = new BufferedInputStream(file.open())) {
            for (int b = in.read(); kept < MOST_BYTES; b = in.read()) {
                if (b < 0 || b < 0x20 || b == '"' || b == ',' || b == ';') {
                    if (foreign && cell.size() <= LONGEST && cells.add(ByteBuffer.wrap(cell.toByteArray()))) {
                        kept += cell.size();
                    }
                    cell.reset();
                    foreign = false;
                    if (b < 0) {
                        break;
                    }
                } else if (cell.size() <= LONGEST) {
                    cell.write(b);
                    foreign |= b > 0x7F;
                }
            }
        }
        return cells.stream().map(ByteBuffer::array).toList();
    }
}
