package dev.handover.classification.feed;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** One open stream: how far it has read, what is under way to it, and whether its reader keeps up. */
final class Listener {

    private static final int MOST_UNDER_WAY = 2 * Feed.PAGE;

    private final UUID workspace;
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Runnable hangUp;
    private final Instant expiry;
    private final AtomicLong taken = new AtomicLong();

    private volatile Position position;
    private long given;
    private long takenBefore;
    private long lastTaken = System.nanoTime();
    private long lastGiven = System.nanoTime();

    Listener(
            UUID workspace,
            Position position,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter,
            Runnable hangUp,
            Instant expiry) {
        this.workspace = workspace;
        this.position = position;
        this.sse = sse;
        this.emitter = emitter;
        this.hangUp = hangUp;
        this.expiry = expiry;
    }

    UUID workspace() {
        return workspace;
    }

    Feed.Reached reached() {
        return new Feed.Reached(workspace, position);
    }

    /** The connection took one event off. */
    void took() {
        taken.incrementAndGet();
    }

    boolean hasRoom() {
        return given - taken.get() <= MOST_UNDER_WAY - Feed.PAGE;
    }

    /** Says where the stream begins, so that whoever is cut off before the first event loses none. */
    void greet() {
        give(sse.newEventBuilder().id(position.written()).comment("connected"));
    }

    /** Says that events are missing between what the reader knows and where the stream begins. */
    void reset() {
        give(sse.newEventBuilder().id(position.written()).name("reset").data("{}"));
    }

    void tell(List<Feed.Row> rows) {
        for (Feed.Row row : rows) {
            give(sse.newEventBuilder()
                    .id(row.position().written())
                    .name(row.type())
                    .data(row.payload()));
            position = row.position();
        }
    }

    /** A comment now and then, so that nothing in between takes the connection for dead. */
    void beat(Duration every) {
        if (System.nanoTime() - lastGiven >= every.toNanos() && given == taken.get()) {
            give(sse.newEventBuilder().comment("heartbeat"));
        }
    }

    /** {@return whether events are under way for longer than this and none was taken off} */
    boolean isSlow(Duration patience) {
        long now = System.nanoTime();
        long takenNow = taken.get();
        if (takenNow != takenBefore || given == takenNow) {
            takenBefore = takenNow;
            lastTaken = now;
        }
        return now - lastTaken > patience.toNanos();
    }

    /** {@return whether the token that opened the stream has run out} */
    boolean isExpired(Instant now) {
        return !now.isBefore(expiry);
    }

    /** Ends the stream after what is under way; the reader comes back with its last event's id. */
    void end() {
        emitter.complete();
    }

    /** Cuts a reader off that does not read: it would never see an orderly end. */
    void hangUp() {
        hangUp.run();
    }

    private void give(OutboundSseEvent.Builder event) {
        given++;
        lastGiven = System.nanoTime();
        emitter.emit(event.build());
    }
}
