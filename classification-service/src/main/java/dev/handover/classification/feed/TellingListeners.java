package dev.handover.classification.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Takes what happened into the feed, in the transaction in which it happened. */
@ApplicationScoped
public class TellingListeners {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;
    private final WorkspaceContext workspace;
    private final TransactionSynchronizationRegistry transaction;
    private final FeedLoop loop;

    TellingListeners(
            Jdbi jdbi,
            ObjectMapper json,
            Clock clock,
            WorkspaceContext workspace,
            TransactionSynchronizationRegistry transaction,
            FeedLoop loop) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
        this.workspace = workspace;
        this.transaction = transaction;
        this.loop = loop;
    }

    /**
     * Tells the workspace's listeners after the commit.
     *
     * @param type the event's name, such as {@code decision-made}
     * @param payload what is written as its JSON
     */
    @Transactional(TxType.MANDATORY)
    public void tell(String type, Object payload) {
        String written = written(payload);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO feed (workspace, type, payload, at) VALUES (:workspace, :type, :payload::json, :at)")
                .bind("workspace", workspace.id())
                .bind("type", type)
                .bind("payload", written)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
        loop.wakeAfterCommit(transaction);
    }

    private String written(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The event could not be taken into the feed", unwritable);
        }
    }
}
