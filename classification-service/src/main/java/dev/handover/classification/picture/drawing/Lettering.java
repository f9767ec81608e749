package dev.handover.classification.picture.drawing;

/** How wide text is, without a font at hand: the widths of DejaVu Sans, wider than what most screens use. */
public final class Lettering {

    private static final String NARROW = "ijl.,:;'|!I";
    private static final String SLIM = "frt()[]-/\" ";
    private static final String BROAD = "mMW@%";

    private Lettering() {}

    /** {@return the width of a line in the picture's units, rather too wide than too narrow} */
    public static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::share).sum() * size;
    }

    /** {@return the text, cut with an ellipsis where it is wider than there is room} */
    public static String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        double left = room - size;
        StringBuilder kept = new StringBuilder();
        int[] letters = text.codePoints().toArray();
        for (int letter : letters) {
            left -= share(letter) * size;
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.toString().strip() + "…";
    }

    /** {@return a name for one line: without controls and without marks that turn the writing direction} */
    public static String line(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        String line = plain.toString().strip();
        return line.isEmpty() ? "(no name)" : line;
    }

    private static double share(int letter) {
        if (letter < 0x80) {
            if (NARROW.indexOf(letter) >= 0) {
                return 0.34;
            }
            if (SLIM.indexOf(letter) >= 0) {
                return 0.42;
            }
            if (BROAD.indexOf(letter) >= 0) {
                return 1.0;
            }
            return letter == 'w' ? 0.82 : letter >= 'A' && letter <= 'Z' ? 0.73 : 0.635;
        }
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return letter >= 0x1100 ? 1.1 : 0.75;
    }
}
