package dev.handover.audit.capture.file;

import dev.handover.audit.capture.file.UnreadableFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a file's bytes become text, decided over the whole file: its byte order mark where it has one, UTF-8 where every
 * byte allows it, windows-1252 otherwise.
 *
 * @param charset the charset's IANA name
 * @param markBytes length of the byte order mark, 0 where there is none
 * @param because the reason, for the person who sent the file
 */
public record Encoding(String charset, int markBytes, String because) {

    private static final int HEAD = 8192;

    /**
     * Looks at every byte of the file.
     *
     * @throws UnreadableFile when it is empty or is no text
     */
    public static Encoding detect(FileBytes file) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new UnreadableFile(Kind.EMPTY, "The file is empty: export the report again and send that file.");
        }
        refuseOtherKinds(head);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            if (!isStrictUtf8(file)) {
                throw new UnreadableFile(
                        Kind.NOT_CSV,
                        "The file begins as UTF-8 but holds bytes that are not: it is damaged, export it again.");
            }
            return new Encoding("UTF-8", 3, "the file begins with the byte order mark of UTF-8");
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding("UTF-16LE", 2, "the file begins with the byte order mark of UTF-16, little endian");
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding("UTF-16BE", 2, "the file begins with the byte order mark of UTF-16, big endian");
        }
        refuseBinary(head);
        if (isStrictUtf8(file)) {
            return new Encoding("UTF-8", 0, "every byte of the file is valid UTF-8");
        }
        return new Encoding(
                "windows-1252",
                0,
                "the file is not valid UTF-8, and this is what spreadsheets on Windows write instead");
    }

    /** A reader over the text, behind the byte order mark. */
    public Reader reader(FileBytes file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, Charset.forName(charset));
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseOtherKinds(byte[] head) {
        String found = null;
        if (startsWith(head, 'P', 'K', 3, 4)) {
            found = "a zip archive or an Excel workbook";
        } else if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            found = "an old Excel workbook";
        } else if (startsWith(head, '%', 'P', 'D', 'F')) {
            found = "a PDF document";
        } else {
            String text = new String(Arrays.copyOf(head, Math.min(head.length, 512)), StandardCharsets.UTF_8);
            text = text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (text.isEmpty() && head.length < 512) {
                throw new UnreadableFile(Kind.EMPTY, "The file holds nothing but blanks: export the report again.");
            }
            if (text.startsWith("<")) {
                found = "a web page or XML (a saved sign-in page looks like this)";
            } else if (text.startsWith("{") || text.startsWith("[{") || text.startsWith("[\n")) {
                found = "JSON";
            }
        }
        if (found != null) {
            throw new UnreadableFile(
                    Kind.NOT_CSV,
                    "The file is " + found + ", not CSV: export the detailed report as CSV and send that file.");
        }
    }

    private static void refuseBinary(byte[] head) {
        int control = 0;
        for (byte b : head) {
            if (b == 0) {
                control += head.length;
            } else if (b > 0 && b < 0x20 && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
                control++;
            }
        }
        // Text holds hardly any control characters; a tenth is far beyond what a damaged export shows.
        if (control * 10L > head.length) {
            throw new UnreadableFile(
                    Kind.NOT_CSV, "The file is not text: export the detailed report as CSV and send that file.");
        }
    }

    private static boolean isStrictUtf8(FileBytes file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        CharBuffer chars = CharBuffer.allocate(HEAD);
        try (InputStream in = file.open()) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, ended);
                if (result.isError()) {
                    return false;
                }
                chars.clear();
                bytes.compact();
            }
        }
        return true;
    }
}
