package dev.handover.audit.capture.file;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Whether a text can have been written by a person: what was decoded by a wrong charset shows it within its words. */
final class Legibility {

    /** Signs that stand between letters of one word in some languages. */
    private static final String WITHIN_WORDS = "\u2019\u2018\u00b7\u2026\u2013\u2014\u30fb\u30fc";

    private Legibility() {}

    static boolean isLegible(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (isUnwritten(characters[i]) || isOutOfPlace(characters, i)) {
                return false;
            }
        }
        return wordsAreOfOneScript(text);
    }

    private static boolean isUnwritten(int character) {
        // The sign for a currency in general has no use; half-width kana are older than the charsets looked for.
        return character == '\u00a4'
                || character == Encoding.REPLACEMENT
                || (character >= 0x80 && character < 0xA0)
                || (character >= 0xFF61 && character <= 0xFF9F)
                || switch (Character.getType(character)) {
                    case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    private static boolean isOutOfPlace(int[] text, int at) {
        int before = at(text, at - 1);
        int behind = at(text, at + 1);
        int character = text[at];
        if (isSign(character)) {
            return splitsWord(text, at) || beginsWord(text, at);
        }
        boolean risesWithinWord = Character.isLowerCase(before)
                && Character.isUpperCase(character)
                && (before > 0x7F || character > 0x7F);
        boolean finalSigmaWithinWord = character == '\u03c2' && Character.isLetter(behind);
        boolean oneAmongLetters = isEastAsian(character) && isAmongLetters(before, behind, at(text, at + 2));
        return risesWithinWord || finalSigmaWithinWord || oneAmongLetters;
    }

    /** Within, at the end of, or at the beginning of a word of small letters. */
    private static boolean isAmongLetters(int before, int behind, int afterThat) {
        return (isLetterOfAscii(before) && isSmallAscii(behind))
                || (isSmallAscii(before) && behind == ' ')
                || (before == ' ' && isSmallAscii(behind) && isSmallAscii(afterThat));
    }

    private static int at(int[] text, int at) {
        return at < 0 || at >= text.length ? ' ' : text[at];
    }

    /** Beyond ASCII, and neither a letter nor what stands between letters. */
    private static boolean isSign(int character) {
        return character > 0x7F
                && !Character.isLetterOrDigit(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.NON_SPACING_MARK
                && WITHIN_WORDS.indexOf(character) < 0;
    }

    /** Letters, signs, letters. */
    private static boolean splitsWord(int[] text, int at) {
        int from = at;
        while (isSign(at(text, from))) {
            from--;
        }
        int to = at;
        while (isSign(at(text, to))) {
            to++;
        }
        return Character.isLetter(at(text, from)) && Character.isLetter(at(text, to));
    }

    /** A fraction, an accent or a sign of arithmetic before a word; "½ h" and "20 °C" are no words. */
    private static boolean beginsWord(int[] text, int at) {
        return switch (Character.getType(text[at])) {
            case Character.OTHER_NUMBER, Character.MODIFIER_SYMBOL, Character.MATH_SYMBOL ->
                !Character.isLetterOrDigit(at(text, at - 1))
                        && Character.isLetter(at(text, at + 1))
                        && Character.isLetter(at(text, at + 2));
            default -> false;
        };
    }

    private static boolean isEastAsian(int character) {
        return character > 0x7F
                && (Character.isIdeographic(character) || UnicodeScript.of(character) == UnicodeScript.HANGUL);
    }

    private static boolean isLetterOfAscii(int character) {
        return character < 0x80 && Character.isLetter(character);
    }

    private static boolean isSmallAscii(int character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean wordsAreOfOneScript(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        int letters = 0;
        int ascii = 0;
        for (int character : (text + " ").codePoints().toArray()) {
            if (Character.isLetter(character)) {
                letters++;
                ascii += character < 0x80 ? 1 : 0;
                scripts.add(UnicodeScript.of(character));
                continue;
            }
            if (mixes(scripts) || (letters > 2 && ascii == 0 && scripts.equals(EnumSet.of(UnicodeScript.LATIN)))) {
                return false;
            }
            scripts.clear();
            letters = 0;
            ascii = 0;
        }
        return true;
    }

    /** Latin words hold letters of ASCII, others hold none; Korean is no longer written with ideographs. */
    private static boolean mixes(Set<UnicodeScript> scripts) {
        boolean alphabet = scripts.contains(UnicodeScript.CYRILLIC) || scripts.contains(UnicodeScript.GREEK);
        return (alphabet && scripts.size() > 1)
                || (scripts.contains(UnicodeScript.HANGUL) && scripts.contains(UnicodeScript.HAN));
    }
}
