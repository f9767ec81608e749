package dev.handover.classification.activity;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

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

    /** As {@link FactsJson} writes them. */
    @ColumnTransformer(write = "?::json")
    String facts;

    protected FactSheet() {}

    FactSheet(UUID activity) {
        this.id = activity;
    }

    void write(String json) {
        this.facts = json;
    }
}
