package dev.handover.chassis.input;

import java.util.OptionalInt;

/**
 * What text is, for all services: what they take and keep, what of it is blank, what can be seen, and how long it is.
 *
 * <p>Text holds no control characters but tab, line feed and carriage return (PostgreSQL stores no U+0000, and the
 * others hide in names), and no half of a surrogate pair, which UTF-8 cannot write. Blank are all spaces and line ends
 * that Unicode knows and all controls, which is more than Java's {@code strip} knows: U+00A0, U+2007, U+202F and U+0085
 * too. A length counts code points, as PostgreSQL and JSON Schema do.
 */
public final class PlainText {

    private PlainText() {}

    /** {@return the index of the first character that is not taken, or empty where all of the text is} */
    public static OptionalInt firstRefused(CharSequence text) {
        return nextRefused(text, 0);
    }

    private static OptionalInt nextRefused(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isControl(character) || Character.isSurrogate(character)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** {@return what to say about a text that is refused, or null where it is taken} */
    public static String rule(CharSequence text) {
        OptionalInt refused = firstRefused(text);
        if (refused.isEmpty()) {
            return null;
        }
        char character = text.charAt(refused.getAsInt());
        return Character.isSurrogate(character)
                ? "must not hold one half of a surrogate pair (U+%04X)".formatted((int) character)
                : "must not hold control characters (U+%04X)".formatted((int) character);
    }

    /** {@return the text with a blank in the place of each character that is not taken} */
    public static String cleaned(String text) {
        OptionalInt first = firstRefused(text);
        if (first.isEmpty()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (OptionalInt next = first; next.isPresent(); next = nextRefused(clean, next.getAsInt() + 1)) {
            clean.setCharAt(next.getAsInt(), ' ');
        }
        return clean.toString();
    }

    /** {@return the text without blanks and spaces of no width at its ends; empty where there is nothing else} */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isEdge(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** {@return the text stripped, with one space in the place of each run of blanks} */
    public static String collapsed(String text) {
        String bare = stripped(text);
        StringBuilder collapsed = new StringBuilder(bare.length());
        boolean blank = false;
        for (int i = 0; i < bare.length(); i++) {
            // No blank lies beyond the characters of one char.
            char character = bare.charAt(i);
            if (isBlank(character)) {
                blank = true;
                continue;
            }
            if (blank) {
                collapsed.append(' ');
                blank = false;
            }
            collapsed.append(character);
        }
        return collapsed.toString();
    }

    /** {@return how many characters a text has: its code points} */
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** {@return the text up to a length, without blanks at its end} */
    public static String shortened(String text, int longest) {
        return length(text) <= longest ? text : stripped(text.substring(0, text.offsetByCodePoints(0, longest)));
    }

    /** {@return whether anything of the text can be seen: what is only blanks, controls and format characters is no name} */
    public static boolean isVisible(CharSequence text) {
        return text.codePoints().anyMatch(PlainText::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Java is older than many a character that is unassigned to it, such as the latest emoji.
            case Character.UNASSIGNED -> !isNoncharacter(codePoint);
            default -> !isBlankByItself(codePoint);
        };
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    /** Letters, marks and symbols that show nothing: fillers, joiners, variation selectors and the empty Braille pattern. */
    private static boolean isBlankByItself(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x2800
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static boolean isEdge(int codePoint) {
        return isBlank(codePoint) || codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }

    private static boolean isControl(char character) {
        return (character < ' ' && character != '\t' && character != '\n' && character != '\r') || character == 0x7F;
    }
}
