package dev.handover.classification.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Takes what happened into the feed, in the transaction in which it happened. */
@ApplicationScoped
public class TellingListeners {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;
    private final WorkspaceContext workspace;
    private final TransactionSynchronizationRegistry transaction;
    private final FeedLoop loop;

    TellingListeners(
            AgroalDataSource dataSource,
            ObjectMapper json,
            Clock clock,
            WorkspaceContext workspace,
            TransactionSynchronizationRegistry transaction,
            FeedLoop loop) {
        this.dataSource = dataSource;
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO feed (workspace, type, payload, at) VALUES (?, ?, ?::json, ?)")) {
            insert.setObject(1, workspace.id());
            insert.setString(2, type);
            insert.setString(3, json.writeValueAsString(payload));
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The event could not be taken into the feed", failure);
        }
        loop.wakeAfterCommit(transaction);
    }
}
