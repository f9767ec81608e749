package dev.handover.audit.capture.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.handover.chassis.input.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the charset of a file that is no Unicode. A charset comes into question where what it reads is legible,
 * in nearly all cells; those that read the same text count as one. Between several, the statistics of letters of
 * ICU's detector decide; where they don't surely, a person has to say.
 */
final class OlderCharsets {

    /** In the order of how many files are written in them, which decides between equals. */
    private static final List<String> CHARSETS = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "ISO-8859-15",
            "ISO-8859-2",
            "Shift_JIS",
            "EUC-KR",
            "GB18030",
            "Big5",
            "EUC-JP",
            "windows-1254",
            "windows-1253",
            "KOI8-R");

    /** The detector's name of a family → those of its charsets that are looked for. */
    private static final Map<String, List<String>> FAMILIES = Map.of(
            "ISO-8859-1", List.of("windows-1252", "ISO-8859-15"),
            "ISO-8859-2", List.of("ISO-8859-2", "windows-1250"),
            "ISO-8859-7", List.of("windows-1253"),
            "ISO-8859-9", List.of("windows-1254"));

    /** Cells of which more are illegible were written in another charset: of real ones, hardly one in twenty looks so. */
    private static final double LEGIBLE_SHARE = 0.8;

    /** ICU says 10 where it knows nothing, and above it where letters or characters are frequent ones. */
    private static final int KNOWS_NOTHING = 10;

    /** By how much the first must be surer than the second. */
    private static final int MUCH_SURER = 2;

    /** With fewer bytes beyond ASCII, frequencies of letters say nothing of which script they are. */
    private static final int FEWEST_FOR_SCRIPTS = 24;

    private static final int MOST_ALTERNATIVES = 5;
    private static final int LONGEST_SAMPLE = 60;

    private record Reading(String charset, List<String> cells, double legible, int sureness) {

        /** Whether all its letters are Latin. */
        boolean isLatin() {
            return cells.stream()
                    .flatMapToInt(String::codePoints)
                    .filter(Character::isLetter)
                    .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
        }

        boolean isLegible() {
            return cells.isEmpty() || legible >= LEGIBLE_SHARE;
        }
    }

    private OlderCharsets() {}

    static Charsets.Found of(FileBytes file, String said) throws IOException {
        List<byte[]> cells = ForeignCells.of(file);
        List<Reading> readings = readings(cells);
        if (said != null && !readings.get(0).isLegible()) {
            return new Charsets.Found(
                    new Encoding(
                            said,
                            0,
                            "as its sender says; the bytes that it can't have written become replacement characters"),
                    List.of(),
                    false);
        }
        Reading first = readings.get(0);
        List<Reading> others = readings.subList(1, Math.min(readings.size(), 1 + MOST_ALTERNATIVES));
        int second = others.stream().mapToInt(Reading::sureness).max().orElse(0);
        boolean comparable = bytesBeyondAscii(cells) >= FEWEST_FOR_SCRIPTS
                || readings.stream().allMatch(Reading::isLatin);
        boolean muchSurer = comparable && first.sureness() > KNOWS_NOTHING && first.sureness() >= MUCH_SURER * second;
        boolean sure = first.isLegible() && (others.isEmpty() || muchSurer);
        String because = others.isEmpty()
                ? "the file is not valid UTF-8, and no other charset that is known here reads words from it"
                : "the file is not valid UTF-8; "
                        + (sure
                                ? "its letters are far more frequent ones in this charset: "
                                : "what it reads as, by charset: ")
                        + samples(first, others);
        return new Charsets.Found(
                new Encoding(first.charset(), 0, because + Charsets.against(said)),
                others.stream().map(Reading::charset).toList(),
                !sure);
    }

    private static long bytesBeyondAscii(List<byte[]> cells) {
        long count = 0;
        for (byte[] cell : cells) {
            for (byte b : cell) {
                count += b < 0 ? 1 : 0;
            }
        }
        return count;
    }

    /** What comes into question, likeliest first, and never none; of charsets that read the same text the most common one. */
    private static List<Reading> readings(List<byte[]> cells) {
        Map<String, Integer> sureness = sureness(cells);
        Map<List<String>, Reading> byText = new LinkedHashMap<>();
        for (String charset : CHARSETS) {
            List<String> texts =
                    cells.stream().map(cell -> Encoding.decoded(cell, charset)).toList();
            long legible = texts.stream().filter(Legibility::isLegible).count();
            byText.merge(
                    texts,
                    new Reading(
                            charset,
                            texts,
                            legible / (double) Math.max(1, cells.size()),
                            sureness.getOrDefault(charset, 0)),
                    OlderCharsets::surer);
        }
        List<Reading> all = List.copyOf(byText.values());
        List<Reading> legible = all.stream().filter(Reading::isLegible).toList();
        List<Reading> possible = new ArrayList<>(legible.isEmpty() ? all : legible);
        // Stable: equals stay in the order of the charsets.
        possible.sort((a, b) -> Integer.compare(b.sureness(), a.sureness()));
        return possible;
    }

    private static Reading surer(Reading common, Reading other) {
        return new Reading(
                common.charset(), common.cells(), common.legible(), Math.max(common.sureness(), other.sureness()));
    }

    private static Map<String, Integer> sureness(List<byte[]> cells) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] cell : cells) {
            joined.writeBytes(cell);
            joined.write('\n');
        }
        Map<String, Integer> sureness = new HashMap<>();
        for (CharsetMatch match :
                new CharsetDetector().setText(joined.toByteArray()).detectAll()) {
            for (String charset : FAMILIES.getOrDefault(match.getName(), List.of(match.getName()))) {
                sureness.merge(charset, match.getConfidence(), Math::max);
            }
        }
        return sureness;
    }

    /** A cell as each charset reads it. */
    private static String samples(Reading first, List<Reading> others) {
        int cell = 0;
        for (int i = 0; i < first.cells().size(); i++) {
            int at = i;
            if (others.stream()
                    .noneMatch(
                            other -> other.cells().get(at).equals(first.cells().get(at)))) {
                cell = i;
                break;
            }
        }
        int sample = cell;
        List<Reading> all = new ArrayList<>(others);
        all.add(0, first);
        return all.stream()
                .map(reading -> "\"" + shortened(reading.cells().get(sample)) + "\" (" + reading.charset() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        String plain = PlainText.cleaned(text).strip();
        return plain.length() > LONGEST_SAMPLE ? plain.substring(0, LONGEST_SAMPLE) + "..." : plain;
    }
}
