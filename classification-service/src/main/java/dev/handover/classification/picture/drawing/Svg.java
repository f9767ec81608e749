package dev.handover.classification.picture.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one SVG 1.1 document: scaled by its viewBox, looks by presentation attributes alone (no script, no style
 * element, nothing fetched), every text escaped, coordinates with two decimals. The same calls give the same bytes.
 */
public final class Svg {

    public static final String PAPER = "#fbfaf7";
    public static final String CARD = "#ffffff";
    public static final String INK = "#1d1f23";
    public static final String SOFT = "#5b6069";
    public static final String LINE = "#dedbd2";
    public static final String ACCENT = "#14532d";

    private static final String SANS =
            "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private static final String SERIF =
            "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'DejaVu Serif', serif";
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins a picture on a ground of its own, so that it reads on dark pages as well.
     *
     * @param id begins the ids in it, so that two pictures can stand in one page
     * @param title what it shows, read aloud first
     * @param description what is to be seen in it, for those who do not see it
     */
    public Svg(String id, double width, double height, String title, String description) {
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "version",
                "1.1",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "img",
                "lang",
                "en",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "font-family",
                SANS,
                "fill",
                INK);
        said("title", title, "id", id + "-title");
        said("desc", description, "id", id + "-desc");
        shape("rect", "width", width, "height", height, "rx", 10, "fill", PAPER);
    }

    /** Opens an element; attributes are names and values in turn, and a null value leaves its attribute out. */
    public Svg open(String element, Object... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Svg shape(String element, Object... attributes) {
        start(element, attributes).append("/>");
        return this;
    }

    /** An element that holds only text. */
    public Svg said(String element, String text, Object... attributes) {
        open(element, attributes);
        out.append(escaped(text));
        return close();
    }

    /** A line of text. */
    public Svg text(double x, double y, double size, String text, Object... attributes) {
        start("text", "x", x, "y", y, "font-size", size);
        attributes(attributes);
        out.append('>').append(escaped(text)).append("</text>");
        return this;
    }

    /** The picture's heading. */
    public Svg heading(double x, double y, double size, String text) {
        return text(x, y, size, text, "font-family", SERIF, "font-weight", 600);
    }

    /** {@return the document; whatever is open is closed} */
    public String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.append('\n').toString();
    }

    /** {@return the number with two decimals and a point, whatever the locale} */
    public static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** {@return the text as XML: marks escaped, what no XML may hold replaced} */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\t', '\n', '\r' -> safe.append(' ');
                default -> safe.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        });
        return safe.toString();
    }

    /** XML 1.0's characters, without the controls it merely discourages. */
    private static boolean allowed(int c) {
        boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
    }

    private StringBuilder start(String element, Object... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        return out;
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                String written = value instanceof Double d ? number(d) : value.toString();
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(written))
                        .append('"');
            }
        }
    }
}
