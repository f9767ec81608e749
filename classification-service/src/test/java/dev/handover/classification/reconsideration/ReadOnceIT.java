package dev.handover.classification.reconsideration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What one transaction has read is known to it, and to no other. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ReadOnceIT {

    @Inject
    ReadOnce once;

    private final AtomicInteger reads = new AtomicInteger();

    private int read(Object key) {
        return once.get(key, reads::incrementAndGet);
    }

    @Test
    void eachKeyIsReadOnceInATransaction() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(1, read(List.of("mastery", "FINANCE")));
            assertEquals(1, read(List.of("mastery", "FINANCE")));
            assertEquals(2, read(List.of("mastery", "SALES")));
            assertEquals(1, read(List.of("mastery", "FINANCE")));
        });
    }

    @Test
    void anotherTransactionReadsAnewEvenWithinTheFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(1, read("wages"));
            QuarkusTransaction.requiringNew().run(() -> assertEquals(2, read("wages")));
            assertEquals(1, read("wages"));
        });
        QuarkusTransaction.requiringNew().run(() -> assertEquals(3, read("wages")));
    }

    @Test
    void thatThereIsNothingIsKnownToo() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertNull(once.<Object>get("nothing", () -> null));
            assertNull(once.<Object>get("nothing", reads::incrementAndGet));
        });
        assertEquals(0, reads.get());
    }

    @Test
    void outsideATransactionItRefuses() {
        assertThrows(ContextNotActiveException.class, () -> read("wages"));
    }
}
