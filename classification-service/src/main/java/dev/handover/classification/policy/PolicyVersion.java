package dev.handover.classification.policy;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.policy.Policy;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** A workspace's own version of the policy. */
@Entity
class PolicyVersion {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long rowVersion;

    String version;

    @Enumerated(EnumType.STRING)
    PolicyStatus status;

    String basedOn;
    String note;

    @ColumnTransformer(write = "?::json")
    String document;

    String hash;
    String backtestedHash;
    Instant createdAt;
    UUID createdBy;
    Instant activatedAt;
    UUID activatedBy;
    Instant retiredAt;

    protected PolicyVersion() {}

    /**
     * Drafts a version.
     *
     * @param policy what it says
     * @param document its JSON
     * @param basedOn the version it was made from
     */
    PolicyVersion(Policy policy, String document, String basedOn, String note, UUID member, Instant now) {
        this.id = Ids.next();
        this.version = policy.version();
        this.status = PolicyStatus.DRAFT;
        this.basedOn = basedOn;
        this.note = note;
        this.document = document;
        this.hash = policy.hash();
        this.createdAt = now;
        this.createdBy = member;
    }

    /** Says something else from now on; what it would change must be looked at again. */
    void revise(Policy policy, String json, String words) {
        requireDraft();
        document = json;
        hash = policy.hash();
        note = words;
    }

    /** Takes note that its effect on the stored decisions was looked at. */
    void lookedAt(String hashThen) {
        backtestedHash = hashThen;
    }

    /** Decides from now on. */
    void activate(UUID member, Instant now) {
        requireDraft();
        if (!hash.equals(backtestedHash)) {
            throw PolicyProblem.POLICY_NOT_BACKTESTED.because(
                    "Run a backtest of the version's latest content, look at the decisions that would"
                            + " change, then activate it.",
                    Map.of("backtest", "/v1/policies/" + version + "/backtest"));
        }
        status = PolicyStatus.ACTIVE;
        activatedAt = now;
        activatedBy = member;
    }

    /** Decides no more. */
    void retire(Instant now) {
        if (status != PolicyStatus.ACTIVE) {
            throw PolicyProblem.POLICY_NOT_ACTIVE.because("It is " + status + ".");
        }
        status = PolicyStatus.RETIRED;
        retiredAt = now;
    }

    void requireDraft() {
        if (status != PolicyStatus.DRAFT) {
            throw PolicyProblem.POLICY_NOT_A_DRAFT.because(
                    "It is " + status + ". Create a new draft that is based on it.",
                    Map.of("policyStatus", status.name()));
        }
    }
}
