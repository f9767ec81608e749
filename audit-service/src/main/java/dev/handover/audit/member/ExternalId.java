package dev.handover.audit.member;

import dev.handover.chassis.input.PlainText;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Violation;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An e-mail address or name under which another tool exports a member. */
@Entity
@Table(name = "member_external_id")
class ExternalId {

    static final int LONGEST = 320;

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

    /** @throws dev.handover.chassis.problem.Refusal where the id unfolds into more than can be compared */
    ExternalId(String given, UUID memberId) {
        this.normalised = normalise(given);
        this.given = PlainText.stripped(given);
        if (PlainText.length(normalised) > LONGEST) {
            throw ProblemType.Common.INVALID.because(
                    "Give an external id whose letters stand by themselves: ligatures of it unfold into more than "
                            + LONGEST + " characters.",
                    List.of(new Violation(
                            "externalIds", "must have at most " + LONGEST + " characters", Violation.shapeOf(given))));
        }
        this.memberId = memberId;
    }

    /** Tools differ in the case of addresses and in stray blanks; nothing else is taken for the same. */
    static String normalise(String id) {
        return PlainText.stripped(Normalizer.normalize(id, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
    }
}
