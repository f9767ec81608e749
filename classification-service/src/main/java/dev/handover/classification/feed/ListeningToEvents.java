package dev.handover.classification.feed;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens a stream of what happens in the workspace from now, or from where the caller left off. */
@ApplicationScoped
public class ListeningToEvents {

    private final Feed feed;
    private final FeedLoop loop;
    private final WorkspaceContext workspace;
    private final SecurityIdentity identity;

    ListeningToEvents(Feed feed, FeedLoop loop, WorkspaceContext workspace, SecurityIdentity identity) {
        this.feed = feed;
        this.loop = loop;
        this.workspace = workspace;
        this.identity = identity;
    }

    /**
     * Listens.
     *
     * @param lastEventId the last event the caller saw; null begins now
     * @param sse makes events
     * @param hangUp cuts the connection
     * @return the events, until the caller's token expires
     */
    Multi<OutboundSseEvent> listen(String lastEventId, Sse sse, Runnable hangUp) {
        UUID here = workspace.id();
        loop.refuseBeyondLimits(here);
        Feed.Bounds bounds = feed.bounds(here);
        Optional<Position> resumed = Optional.ofNullable(lastEventId)
                .filter(id -> !id.isBlank())
                .flatMap(Position::of)
                .filter(at -> isKnown(at, bounds));
        boolean missed = lastEventId != null && !lastEventId.isBlank() && resumed.isEmpty();
        Instant expiry = expiry();
        AtomicReference<Listener> open = new AtomicReference<>();
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        emitter -> {
                            Listener listener =
                                    new Listener(here, resumed.orElse(bounds.end()), sse, emitter, hangUp, expiry);
                            open.set(listener);
                            if (missed) {
                                listener.reset();
                            } else {
                                listener.greet();
                            }
                            loop.add(listener);
                        },
                        BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(() -> open.get().took())
                .onTermination()
                .invoke(() -> loop.remove(open.get()));
    }

    /** A stream must not outlive the token that opened it. */
    private Instant expiry() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }

    /** Not cleared away meanwhile, and not from the future, as after a database was put back to an earlier state. */
    private static boolean isKnown(Position at, Feed.Bounds bounds) {
        return at.xact() <= bounds.end().xact() && (bounds.floor() == null || at.compareTo(bounds.floor()) >= 0);
    }
}
