package dev.handover.audit.capture.written;

/** A text of a file as it is shown in a sentence: shortened, in quotes, with what can't be seen written as its number. */
public final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    /** Such as {@code "31.02.2026"}; a no-break space, say, is a backslash and {@code u00A0}. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(character -> append(quoted, character));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            quoted.append("...");
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        if (isVisible(character)) {
            quoted.appendCodePoint(character);
        } else {
            quoted.append(String.format("\\u%04X", character));
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
