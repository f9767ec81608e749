package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What the owner said about an activity; its id is the activity's. */
@Entity
class FactSheet {

    /** The version of a sheet on which nothing was written yet. */
    static final long BLANK = 0;

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version = BLANK + 1;

    /** By name, as {@link FactsJson} writes them. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, ObjectNode> facts;

    protected FactSheet() {}

    FactSheet(UUID activity) {
        this.id = activity;
    }

    void write(Map<String, ObjectNode> facts) {
        this.facts = facts;
    }
}
