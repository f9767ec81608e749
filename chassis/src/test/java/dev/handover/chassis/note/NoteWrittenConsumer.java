package dev.handover.chassis.note;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import dev.handover.chassis.id.Ids;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Stores a copy of each note written; a text that says "poison", "defect" or "slow" can't be taken until there is a
 * {@link Cure}.
 */
@ApplicationScoped
class NoteWrittenConsumer {

    record Payload(String text) {}

    private final AgroalDataSource dataSource;

    NoteWrittenConsumer(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe("test.note", "copies", Map.of("test.note-written.v1", this::copy));
    }

    void copy(CloudEvent event) {
        String text = event.dataAs(Payload.class).text();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO note_copy (workspace, id, text, delivered_as) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, event.workspace());
            insert.setObject(2, Ids.next());
            insert.setString(3, text);
            insert.setObject(4, event.id());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        if (text.startsWith("defect") && !Cure.isGiven()) {
            throw new AssertionError("the handler has a defect");
        }
        if (text.startsWith("slow") && !Cure.isGiven()) {
            sleepBeyondTheTimeout();
        }
        if (text.startsWith("poison") && !Cure.isGiven()) {
            throw new IllegalArgumentException("this text can't be taken");
        }
    }

    private void sleepBeyondTheTimeout() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = '100ms'");
            statement.execute("SELECT pg_sleep(60)");
        } catch (SQLException failure) {
            throw new IllegalStateException("the statement was ended", failure);
        }
    }
}
