package dev.handover.audit.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.input.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityNameTest {

    @Test
    void caseWidthAndSpacingMakeNoDifference() {
        assertEquals(
                ActivityName.of("Send invoices").normalised(),
                ActivityName.of("  SEND\u00a0\t\uff49nvoices ").normalised());
        assertNotEquals(
                ActivityName.of("Send invoices").normalised(),
                ActivityName.of("Sendinvoices").normalised());
    }

    @Test
    void aNameIsShownAsWrittenWithItsSpacesInOrder() {
        assertEquals("Send Invoices", ActivityName.of(" Send\n Invoices").shown());
        assertEquals("a b", ActivityName.of("a\u0000b").shown());
    }

    @Test
    void aLongNameIsCutWithoutBreakingACharacter() {
        String name = "x".repeat(199) + "\ud83d\ude00";

        assertEquals(name, ActivityName.of(name + "tail").shown());
        assertEquals(
                "x".repeat(199),
                ActivityName.of("x".repeat(199) + " \ud83d\ude00").shown());
    }

    @Test
    void aNameThatUnfoldsIsComparedByWhatFitsItsColumn() {
        String unfolding = ActivityName.of("\ufdfa".repeat(22) + "xyz\ud83d\ude00".repeat(40))
                .normalised();
        assertEquals(400, unfolding.codePointCount(0, unfolding.length()));
        assertTrue(PlainText.firstRefused(unfolding).isEmpty());
    }

    /** Every character that Unicode can ever have, so that no name that can be seen is the same as nothing. */
    @Test
    void whatCanBeSeenStaysVisibleWhereItIsCompared() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String name = Character.toString(codePoint);
            if (PlainText.isVisible(name)) {
                String compared = ActivityName.of(name).normalised();
                assertTrue(PlainText.isVisible(compared), () -> "%x".formatted(name.codePointAt(0)));
            }
        }
    }

    @Test
    void theFirstCandidateThatSaysAnythingNamesTheActivity() {
        assertEquals(
                Optional.of("Send invoices"),
                ActivityHint.firstName(Arrays.asList(
                        null, "", "\u00a0\u200b", "\u00ad".repeat(200) + "x", "Send\u3000invoices ", "x")));
        assertEquals(Optional.empty(), ActivityHint.firstName(List.of("\u0085", "\u3164")));
        assertThrows(IllegalArgumentException.class, () -> new ActivityHint("\u2007", null));
    }
}
