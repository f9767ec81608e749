package dev.handover.audit.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a file's bytes become text.
 *
 * @param charset the charset's IANA name
 * @param markBytes length of the byte order mark, 0 where there is none
 * @param because the reason, for the person who sent the file
 */
public record Encoding(String charset, int markBytes, String because) {

    /** What a decoder puts in the place of bytes that the charset can't have written. */
    static final char REPLACEMENT = '\uFFFD';

    private static final int PIECE = 8192;

    /** Text of another charset fits by chance in far fewer of its characters. */
    private static final int SOUND_FOR_ONE_DAMAGED = 10;

    /** What is sent under these names is nearly always written in a larger charset, so that browsers read it as that one. */
    private static final Map<String, String> READ_AS = Map.of(
            "us-ascii", "windows-1252",
            "iso-8859-1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "gb2312", "GB18030",
            "gbk", "GB18030");

    /** The name under which a charset is known; empty where it isn't. */
    public static Optional<String> known(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()).name());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** A reader over the text, behind the byte order mark. */
    public Reader reader(FileBytes file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, decoderOf(charset));
    }

    /** What really reads a charset of this name. */
    static Charset decoderOf(String charset) {
        return Charset.forName(READ_AS.getOrDefault(charset.toLowerCase(Locale.ROOT), charset));
    }

    /** Some bytes as text, with replacement characters for those that the charset can't have written. */
    static String decoded(byte[] bytes, String charset) {
        return new String(bytes, decoderOf(charset));
    }

    /** How far a charset can have written a file. */
    enum Fit {
        /** It can have written every byte. */
        WHOLLY,
        /** All but some of the characters beyond ASCII: long cells may be cut off in the middle of one. */
        NEARLY,
        NOT
    }

    /** Reads the file once to see how far a charset can have written it. */
    static Fit fit(FileBytes file, String charset) throws IOException {
        long foreign = 0;
        long damaged = 0;
        try (Reader text = new Encoding(charset, 0, "").reader(file)) {
            char[] piece = new char[PIECE];
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                for (int i = 0; i < read; i++) {
                    foreign += piece[i] > 0x7F ? 1 : 0;
                    damaged += piece[i] == REPLACEMENT ? 1 : 0;
                }
            }
        }
        if (damaged == 0) {
            return Fit.WHOLLY;
        }
        return damaged * SOUND_FOR_ONE_DAMAGED < foreign ? Fit.NEARLY : Fit.NOT;
    }
}
