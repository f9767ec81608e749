package dev.handover.chassis.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
