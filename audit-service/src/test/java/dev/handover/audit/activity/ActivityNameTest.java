package dev.handover.audit.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
        String name = "x".repeat(199) + "\ud83d\ude00tail";

        assertEquals("x".repeat(199), ActivityName.of(name).shown());
    }
}
