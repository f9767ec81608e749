package dev.handover.hiring.jobad.publication;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.jobad.document.AdDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An ad as it was published. */
@Entity
class Posting {
    @Id
    UUID openingId;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    String title;
    String template;

    @JdbcTypeCode(SqlTypes.JSON)
    PostingSnapshot.Summary summary;

    String markdown;
    String jsonLd;
    Instant publishedAt;
    Instant validThrough;

    protected Posting() {}

    Posting(UUID openingId) {
        this.openingId = openingId;
    }

    /** Takes the place of what was published before. */
    void publish(
            AdDocument document,
            String template,
            PostingSnapshot.Summary summary,
            String jsonLd,
            Instant at,
            Instant until) {
        this.title = document.title();
        this.template = template;
        this.summary = summary;
        this.markdown = document.body();
        this.jsonLd = jsonLd;
        this.publishedAt = at;
        this.validThrough = until;
    }
}
