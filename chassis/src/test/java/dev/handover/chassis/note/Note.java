package dev.handover.chassis.note;

import dev.handover.chassis.event.DomainEvent;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The smallest thing with a workspace, a rule, a version and an event. */
@Entity
class Note {

    /** What consumers are told; {@code version} lets them drop what is not newer. */
    record Written(UUID noteId, String text, long version) {}

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    String text;

    protected Note() {}

    Note(String text) {
        this.id = Ids.next();
        this.text = text;
    }

    DomainEvent rewrite(String text) {
        this.text = text;
        return written();
    }

    DomainEvent written() {
        return new DomainEvent(
                "test.note", id.toString(), "test.note-written.v1", id.toString(), new Written(id, text, version));
    }
}
