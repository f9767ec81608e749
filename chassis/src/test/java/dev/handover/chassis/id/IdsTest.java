package dev.handover.chassis.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsAUuidOfVersion7() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        long millis = id.getMostSignificantBits() >>> 16;
        assertTrue(millis >= before && millis <= System.currentTimeMillis() + 1_000);
    }

    @Test
    void idsRiseEvenWithinAMillisecond() {
        UUID last = Ids.next();
        for (int i = 0; i < 100_000; i++) {
            UUID next = Ids.next();
            // The order in which PostgreSQL sorts them, byte by byte, is that of their text.
            assertTrue(next.toString().compareTo(last.toString()) > 0);
            last = next;
        }
    }

    @Test
    void threadsNeverGetTheSameId() {
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 200_000).parallel().forEach(i -> seen.add(Ids.next()));
        assertEquals(200_000, seen.size());
    }
}
