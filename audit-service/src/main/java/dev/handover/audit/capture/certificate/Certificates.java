package dev.handover.audit.capture.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.handover.chassis.sql.StoredJson;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What imports came to when they were last compared; it stays when their rows are dropped. */
@ApplicationScoped
public class Certificates {

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;
    private final StoredJson json;

    Certificates(Jdbi jdbi, WorkspaceContext workspace, StoredJson json) {
        this.jdbi = jdbi;
        this.workspace = workspace;
        this.json = json;
    }

    /** Keeps how an import compares, in place of what was kept before. */
    @Transactional(TxType.MANDATORY)
    public void keep(UUID importId, Reconciliation result) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO time_import_certificate (workspace, import_id, content)
                        VALUES (:workspace, :import, :content)
                        ON CONFLICT ON CONSTRAINT time_import_certificate_of DO UPDATE SET content = EXCLUDED.content""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("content", write(result))
                .execute());
    }

    /** What was kept of an import. */
    @Transactional(TxType.MANDATORY)
    public Optional<Reconciliation> of(UUID importId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM time_import_certificate"
                        + " WHERE workspace = :workspace AND import_id = :import")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .mapTo(String.class)
                .findOne()
                .map(this::read));
    }

    private String write(Reconciliation result) {
        try {
            return json.mapper().writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A certificate can't be written", impossible);
        }
    }

    private Reconciliation read(String content) {
        try {
            return json.mapper().readValue(content, Reconciliation.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A stored certificate can't be read", foreign);
        }
    }
}
