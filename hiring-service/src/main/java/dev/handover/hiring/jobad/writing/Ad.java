package dev.handover.hiring.jobad.writing;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.jobad.document.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What the owner wrote in place of the template's lines of one opening's ad. */
@Entity
class Ad {
    @Id
    UUID openingId;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    List<TypedText> texts;

    protected Ad() {}

    Ad(UUID openingId, List<TypedText> texts) {
        this.openingId = openingId;
        this.texts = List.copyOf(texts);
    }

    void write(List<TypedText> texts) {
        this.texts = List.copyOf(texts);
    }

    /** The version callers see: 0 stands for an ad in which nothing was typed yet. */
    long shownVersion() {
        return version + 1;
    }
}
