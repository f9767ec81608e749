package dev.handover.audit.capture.file;

import dev.handover.audit.capture.file.UnreadableFile.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Names files that are no text, or text of another kind, by how they begin. */
final class FileKind {

    private FileKind() {}

    /**
     * Refuses what is no CSV.
     *
     * @throws UnreadableFile naming what it is instead
     */
    static void refuseOthers(byte[] head) {
        if (head.length == 0) {
            throw new UnreadableFile(Kind.EMPTY, "The file is empty: export the report again and send that file.");
        }
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

    /** Refuses what is no text: it holds hardly any control characters; a tenth is far beyond what a damaged export shows. */
    static void refuseBinary(byte[] head) {
        int control = 0;
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
                control++;
            }
        }
        if (control * 10L > head.length) {
            throw new UnreadableFile(
                    Kind.NOT_CSV, "The file is not text: export the detailed report as CSV and send that file.");
        }
    }

    static boolean startsWith(byte[] head, int... bytes) {
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
}
