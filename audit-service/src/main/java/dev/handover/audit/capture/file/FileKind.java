package dev.handover.audit.capture.file;

import dev.handover.audit.capture.file.UnreadableFile.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names files that are no text, or text of another kind, by how they begin. */
final class FileKind {

    private static final int BEGINNING = 4096;

    /** JSON of tools that are known and not read yet, by a text near its beginning. */
    private enum OtherJson {
        ACTIVITY_WATCH("ActivityWatch", "\"buckets\"", "\"bucket_id\""),
        WAKA_TIME("WakaTime", "\"cursorpos\"", "\"grand_total\"", "\"is_write\""),
        CLOCKIFY("Clockify", "\"timeinterval\""),
        TOGGL("Toggl Track", "\"workspace_id\"", "\"time_entries\""),
        RESCUE_TIME("RescueTime", "\"row_headers\""),
        HARVEST("Harvest", "\"spent_date\""),
        KIMAI("Kimai", "\"metafields\""),
        // Its times have no separators: 20160405T162000Z.
        TIMEWARRIOR("Timewarrior", "\"start\":\"1", "\"start\":\"2");

        private final String tool;
        private final String texts;

        OtherJson(String tool, String... texts) {
            this.tool = tool;
            this.texts = String.join("|", texts);
        }

        static Optional<String> in(String beginning) {
            return Arrays.stream(values())
                    .filter(json -> Stream.of(json.texts.split("\\|", -1)).anyMatch(beginning::contains))
                    .map(json -> json.tool)
                    .findFirst();
        }
    }

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
            found = contains(head, "xl/") ? "an Excel workbook" : "a zip archive or an Excel workbook";
        } else if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            found = "an old Excel workbook";
        } else if (startsWith(head, '%', 'P', 'D', 'F')) {
            found = "a PDF document";
        } else {
            String text = beginning(head);
            if (text.isEmpty() && head.length < BEGINNING) {
                throw new UnreadableFile(Kind.EMPTY, "The file holds nothing but blanks: export the report again.");
            }
            if (text.startsWith("<")) {
                found = "a web page or XML (a saved sign-in page looks like this)";
            } else if (text.startsWith("begin:vcalendar")) {
                throw notYet("a calendar (iCalendar)");
            } else if (text.startsWith("{") || text.startsWith("[{") || text.startsWith("[\n")) {
                throw OtherJson.in(text)
                        .map(tool -> notYet("a time report of " + tool + " in JSON"))
                        .orElseGet(() -> notCsv("JSON"));
            }
        }
        if (found != null) {
            throw notCsv(found);
        }
    }

    private static UnreadableFile notCsv(String found) {
        return new UnreadableFile(
                Kind.NOT_CSV,
                "The file is " + found + ", not CSV: export the detailed report as CSV and send that file.");
    }

    private static UnreadableFile notYet(String found) {
        return new UnreadableFile(Kind.NOT_CSV, "This is " + found + ", which is not read yet.");
    }

    private static String beginning(byte[] head) {
        return new String(Arrays.copyOf(head, Math.min(head.length, BEGINNING)), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean contains(byte[] head, String name) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(name);
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
}
