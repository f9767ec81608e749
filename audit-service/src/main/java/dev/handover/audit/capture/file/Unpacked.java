package dev.handover.audit.capture.file;

import dev.handover.audit.capture.file.UnreadableFile.Kind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The contents of an uploaded file, unpacked where it is gzip, and cut off where it grows beyond what is taken. */
public final class Unpacked {

    /** A file beyond this is refused: 50 MiB are some 200,000 rows. */
    public static final long MOST_BYTES = 50L * 1024 * 1024;

    /** Exports shrink to a tenth, at best to a fiftieth; what unpacks to more than this was made to fill a disk. */
    static final long MOST_EXPANSION = 100;

    private static final long ALWAYS_ALLOWED = 1024L * 1024;

    private Unpacked() {}

    /**
     * The contents behind an upload.
     *
     * @param upload the file as sent
     * @return a stream that refuses to go on beyond the limits
     * @throws UnreadableFile where it is no gzip, or too large
     */
    public static InputStream of(InputStream upload) throws IOException {
        Counted packed = new Counted(upload, MOST_BYTES, null);
        BufferedInputStream start = new BufferedInputStream(packed);
        start.mark(2);
        int first = start.read();
        int second = start.read();
        start.reset();
        if (first != 0x1f || second != 0x8b) {
            return start;
        }
        try {
            return new Counted(new GZIPInputStream(start), MOST_BYTES, packed);
        } catch (ZipException | EOFException broken) {
            throw notGzip(broken);
        }
    }

    private static RuntimeException notGzip(IOException broken) {
        return new UnreadableFile(Kind.NOT_GZIP, "Pack it again, or send it as it is: " + broken.getMessage() + ".");
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private final Counted packed;
        private long read;

        Counted(InputStream in, long most, Counted packed) {
            super(in);
            this.most = most;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(buffer, offset, length);
            } catch (ZipException | EOFException broken) {
                throw notGzip(broken);
            }
            read += Math.max(count, 0);
            if (read > most) {
                throw new UnreadableFile(
                        Kind.TOO_LARGE,
                        "At most " + (most >> 20)
                                + " MiB are taken, unpacked: export shorter ranges of days and send them one by one.");
            }
            if (packed != null && read > ALWAYS_ALLOWED && read > packed.read * MOST_EXPANSION) {
                throw new UnreadableFile(
                        Kind.TOO_LARGE,
                        "It unpacks to more than " + MOST_EXPANSION
                                + " times its size, which no export does: send it unpacked.");
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
