package dev.handover.audit.member;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An e-mail address or name under which another tool exports a member. */
@Entity
@Table(name = "member_external_id")
class ExternalId {

    @Id
    String normalised;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    String given;

    @Column(name = "member_id")
    UUID memberId;

    protected ExternalId() {}

    ExternalId(String given, UUID memberId) {
        this.normalised = normalise(given);
        this.given = given.strip();
        this.memberId = memberId;
    }

    /** Tools differ in the case of addresses and in stray blanks; nothing else is taken for the same. */
    static String normalise(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
