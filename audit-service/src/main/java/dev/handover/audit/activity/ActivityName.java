package dev.handover.audit.activity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * An activity's name and the form in which two names are compared: compatibility forms folded (NFKC), lower case, runs of white space one
 * blank.
 *
 * @param shown as written, white space put in order
 * @param normalised the form compared
 */
record ActivityName(String shown, String normalised) {

    static final int LONGEST = 200;

    static ActivityName of(String text) {
        String shown = collapse(text);
        if (shown.length() > LONGEST) {
            shown = collapse(
                    shown.substring(0, Character.isHighSurrogate(shown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST));
        }
        String normalised =
                collapse(Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        // Some ligatures unfold into many letters.
        return new ActivityName(shown, normalised.substring(0, Math.min(normalised.length(), 2 * LONGEST)));
    }

    private static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            // U+0000 can't be stored in PostgreSQL.
            if (Character.isWhitespace(character)
                    || Character.isSpaceChar(character)
                    || Character.isISOControl(character)) {
                blank = true;
                continue;
            }
            if (blank && !collapsed.isEmpty()) {
                collapsed.append(' ');
            }
            blank = false;
            collapsed.append(character);
        }
        return collapsed.toString();
    }
}
