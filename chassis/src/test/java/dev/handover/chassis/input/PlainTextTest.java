package dev.handover.chassis.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String PAIR = "\ud83d\ude00";

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"plain,plain", "a\u0000b,a b", "\u0001\u0002x\u007f,  x ", "tab\tstays,tab\tstays"})
    void eachCharacterThatIsNotTakenBecomesABlank(String text, String cleaned) {
        assertEquals(cleaned, PlainText.cleaned(text));
    }

    @Test
    void halvesOfPairsGoAndPairsStay() {
        assertEquals(PAIR, PlainText.cleaned(PAIR));
        assertEquals(" " + PAIR + " ", PlainText.cleaned("\ud83d" + PAIR + "\ude00"));
        assertEquals(" x " + PAIR, PlainText.cleaned("\ude00x\ud83d" + PAIR));
    }

    /** In one pass: with one for each character it would take hours. */
    @Test
    void aTextOfNothingElseIsCleanedToo() {
        int length = 4_000_000;
        assertEquals(" ".repeat(length), PlainText.cleaned("\u0000".repeat(length)));
    }

    /** All that Unicode calls white space, and the controls. */
    private static final String BLANKS =
            "\u0000\t\n\u000b\f\r\u001c\u001f \u0085\u00a0\u1680\u2000\u2007\u200a\u2028\u2029\u202f\u205f\u3000";

    @Test
    void blanksOfAllKindsGoAtTheEnds() {
        String around = BLANKS + "\u200b\u2060\ufeff";
        assertEquals("a" + BLANKS + "b", PlainText.stripped(around + "a" + BLANKS + "b" + around));
        assertEquals("", PlainText.stripped(around));
        assertEquals(PAIR, PlainText.stripped(" " + PAIR + " "));
    }

    @Test
    void aRunOfBlanksBecomesOneSpace() {
        assertEquals("a b " + PAIR, PlainText.collapsed(BLANKS + "a" + BLANKS + "b \u2028" + PAIR + BLANKS));
        assertEquals("", PlainText.collapsed(BLANKS));
    }

    /** Languages without spaces between words mark there where a line may break. */
    @Test
    void aSpaceOfNoWidthBetweenLettersIsKept() {
        assertEquals("a\u200bb", PlainText.collapsed("\u200ba\u200bb\u200b"));
    }

    @Test
    void aLengthCountsCodePoints() {
        assertEquals(3, PlainText.length("a" + PAIR + "b"));
        assertEquals("a" + PAIR, PlainText.shortened("a" + PAIR + "b", 2));
        assertEquals("a", PlainText.shortened("a " + PAIR, 2));
        assertEquals("a" + PAIR, PlainText.shortened("a" + PAIR, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u0085",
                "\u200b\u00ad\u2060\ufeff",
                "\u034f",
                "\u115f\u1160",
                "\u180b",
                "\u2800",
                "\u3164",
                "\ufe0f",
                "\uffa0",
                "\udb40\udd00",
                "\uffff",
                "\ufdd0",
                "\ud800"
            })
    void whatShowsNothingIsInvisible(String text) {
        assertFalse(PlainText.isVisible(text));
    }

    /** The last is a face that Unicode has had since version 14, and Java since 19. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u0301", "\u00a8", ".", "\ue000", "\u200bx", "\ud83e\udee0"})
    void anythingElseIsVisible(String text) {
        assertTrue(PlainText.isVisible(text));
    }
}
