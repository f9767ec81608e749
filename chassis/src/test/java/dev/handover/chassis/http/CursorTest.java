package dev.handover.chassis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void itGivesBackTheKeysItWasMadeOf() {
        assertEquals(
                List.of("2026-03-29T01:00:00Z", "", "ü"),
                Cursor.decode(Cursor.encode("f", "2026-03-29T01:00:00Z", "", "ü"), "f")
                        .keys());
    }

    @Test
    void noCursorBeginsAtTheStart() {
        assertTrue(Cursor.decode(null, "f").isStart());
        assertTrue(Cursor.decode("", "f").isStart());
    }

    @Test
    void aChangedFilterIsRefused() {
        String cursor = Cursor.encode("activity=1", "k");
        Refusal refused = assertThrows(Refusal.class, () -> Cursor.decode(cursor, "activity=2"));
        assertEquals(400, refused.type().status());
    }

    @Test
    void whatWeNeverMadeIsRefused() {
        for (String strange : List.of("%%%", "AAAA", "_____w", "x".repeat(5000))) {
            assertThrows(Refusal.class, () -> Cursor.decode(strange, "f"), strange);
        }
    }
}
