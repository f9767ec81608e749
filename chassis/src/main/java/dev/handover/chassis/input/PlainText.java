package dev.handover.chassis.input;

import java.util.OptionalInt;

/**
 * The text that the services take and keep. It holds no control characters but tab, line feed and carriage return
 * (PostgreSQL stores no U+0000, and the others hide in names), and no half of a surrogate pair, which UTF-8 cannot write.
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

    /** {@return whether anything of the text can be seen: what is only blanks, controls and format characters is no name} */
    public static boolean isVisible(CharSequence text) {
        return text.codePoints().anyMatch(PlainText::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isControl(char character) {
        return (character < ' ' && character != '\t' && character != '\n' && character != '\r') || character == 0x7F;
    }
}
