package dev.handover.audit.capture.file;

import dev.handover.audit.capture.file.UnreadableFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the charset of a file, over the whole of it: its byte order mark where it has one; what its sender says, where
 * every byte allows it; UTF-8 likewise; UTF-16 and UTF-32 by where zero bytes lie; else what {@link OlderCharsets} finds.
 */
public final class Charsets {

    private static final int HEAD = 8192;

    /** The header of any export is longer. */
    private static final int SHORTEST_WIDE = 64;

    private record Mark(String charset, List<Integer> bytes) {

        boolean begins(byte[] head) {
            return head.length >= bytes.size()
                    && IntStream.range(0, bytes.size()).allMatch(i -> (head[i] & 0xFF) == bytes.get(i));
        }
    }

    /** The marks of UTF-32 first, since one of them begins like that of UTF-16. */
    private static final List<Mark> MARKS = List.of(
            new Mark("UTF-32LE", List.of(0xFF, 0xFE, 0, 0)),
            new Mark("UTF-32BE", List.of(0, 0, 0xFE, 0xFF)),
            new Mark("UTF-8", List.of(0xEF, 0xBB, 0xBF)),
            new Mark("UTF-16LE", List.of(0xFF, 0xFE)),
            new Mark("UTF-16BE", List.of(0xFE, 0xFF)));

    /**
     * What was found.
     *
     * @param encoding how the file is read
     * @param alternatives charsets that read other text from it and may be meant; empty where there are none
     * @param open whether a person should say which one it is
     */
    public record Found(Encoding encoding, List<String> alternatives, boolean open) {

        private static Found surely(String charset, int markBytes, String because) {
            return new Found(new Encoding(charset, markBytes, because), List.of(), false);
        }
    }

    private Charsets() {}

    /**
     * Looks at every byte of a file.
     *
     * @param said the charset that its sender names; null where none is named
     * @throws UnreadableFile when it is empty, is no text, or breaks what its mark promises
     */
    public static Found of(FileBytes file, String said) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        FileKind.refuseOthers(head);
        for (Mark mark : MARKS) {
            if (mark.begins(head)) {
                return marked(file, mark);
            }
        }
        Optional<String> wide = wide(head);
        if (wide.isPresent()) {
            return Found.surely(wide.get(), 0, "zero bytes lie where " + wide.get() + " has them");
        }
        FileKind.refuseBinary(head);
        Optional<Found> believed =
                said == null ? Optional.empty() : fitting(file, said, "as its sender says, and ", "");
        if (believed.isPresent()) {
            return believed.get();
        }
        Optional<Found> utf8 = fitting(file, "UTF-8", "", against(said));
        if (utf8.isPresent()) {
            return utf8.get();
        }
        return OlderCharsets.of(file, said);
    }

    /** What to say of a sender's word that the bytes don't allow. */
    static String against(String said) {
        return said == null ? "" : "; its sender says " + said + ", which can't have written every byte of the file";
    }

    private static Found marked(FileBytes file, Mark mark) throws IOException {
        String mentioned = "the file begins with the byte order mark of " + words(mark.charset());
        if (mark.charset().equals("UTF-8") && Encoding.fit(file, "UTF-8") != Encoding.Fit.WHOLLY) {
            throw new UnreadableFile(
                    Kind.NOT_CSV,
                    "The file begins as UTF-8 but holds bytes that are not: it is damaged, export it again.");
        }
        return Found.surely(mark.charset(), mark.bytes().size(), mentioned);
    }

    private static Optional<Found> fitting(FileBytes file, String charset, String because, String against)
            throws IOException {
        return switch (Encoding.fit(file, charset)) {
            case WHOLLY ->
                Optional.of(Found.surely(charset, 0, because + "every byte of the file is valid " + charset + against));
            case NEARLY ->
                Optional.of(Found.surely(
                        charset,
                        0,
                        because + "nearly every byte of the file is valid " + charset
                                + "; the others become replacement characters" + against));
            case NOT -> Optional.empty();
        };
    }

    private static String words(String charset) {
        return charset.replace("LE", ", little endian").replace("BE", ", big endian");
    }

    /** UTF-16 or UTF-32 without a mark: delimiters, digits and most headings are ASCII, whose upper bytes are zero. */
    private static Optional<String> wide(byte[] head) {
        int[] zeros = new int[4];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (head.length < SHORTEST_WIDE || even + odd <= head.length / 8) {
            return Optional.empty();
        }
        int nearlyAll = head.length / 4 * 9 / 10;
        if (zeros[2] >= nearlyAll && zeros[3] >= nearlyAll && isRare(zeros[0], zeros[3])) {
            return Optional.of("UTF-32LE");
        }
        if (zeros[0] >= nearlyAll && zeros[1] >= nearlyAll && isRare(zeros[3], zeros[0])) {
            return Optional.of("UTF-32BE");
        }
        return isRare(even, odd)
                ? Optional.of("UTF-16LE")
                : isRare(odd, even) ? Optional.of("UTF-16BE") : Optional.empty();
    }

    /** Few letters have a zero byte below. */
    private static boolean isRare(int zeros, int others) {
        return zeros * 20 <= others;
    }
}
