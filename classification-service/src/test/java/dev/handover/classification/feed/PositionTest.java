package dev.handover.classification.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void aPositionIsReadBackAsItWasWritten() {
        assertEquals(Optional.of(new Position(8131, 312)), Position.of("8131-312"));
        assertEquals("8131-312", new Position(8131, 312).written());
    }

    @Test
    void whatIsNotAPositionIsNone() {
        for (String text : List.of("", "1", "1-", "-1", "1-2-3", "a-b", "1 -2", "9999999999999999999-1", "1-1\n")) {
            assertEquals(Optional.empty(), Position.of(text), text);
        }
    }

    @Test
    void theTransactionOrdersBeforeTheRow() {
        assertTrue(new Position(1, 9).compareTo(new Position(2, 1)) < 0);
        assertTrue(new Position(2, 1).compareTo(new Position(2, 2)) < 0);
    }
}
