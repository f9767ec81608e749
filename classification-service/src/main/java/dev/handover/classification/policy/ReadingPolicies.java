package dev.handover.classification.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.PolicyDocument;
import dev.handover.classification.reconsideration.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows policy versions and gives them to whoever decides by them. */
@ApplicationScoped
public class ReadingPolicies {

    /** A version without its document. */
    @Schema(name = "PolicySummary")
    record PolicySummaryView(
            @Schema(maxLength = 60) String version,
            PolicyStatus status,

            @Schema(nullable = true, maxLength = 60, description = "Null for the standard version.")
            String basedOn,

            @Schema(nullable = true, maxLength = 2000) String note,

            @Schema(pattern = "^[0-9a-f]{64}$", maxLength = 64)
            String hash,

            @Schema(description = "Whether there is a backtest of the version's latest content.")
            boolean backtested,

            @JsonUnwrapped Course course) {

        /** What happened to it when. */
        record Course(
                @Schema(nullable = true) Instant createdAt,
                @Schema(nullable = true) UUID createdBy,
                @Schema(nullable = true) Instant activatedAt,
                @Schema(nullable = true) UUID activatedBy,
                @Schema(nullable = true) Instant retiredAt) {}
    }

    /** A version with its document and the row's version for the ETag. */
    record Shown(PolicySummaryView summary, PolicyDocument document, long rowVersion) {}

    /** The standard version's row version: it never changes. */
    static final long FIXED = 0;

    private final PolicyVersions versions;
    private final PolicyDocuments documents;
    private final ReadOnce once;

    ReadingPolicies(PolicyVersions versions, PolicyDocuments documents, ReadOnce once) {
        this.once = once;
        this.versions = versions;
        this.documents = documents;
    }

    /** {@return the policy that decides in this workspace: its active version, else the standard one} */
    @Transactional
    public Policy active() {
        return once.get(
                "active policy",
                () -> versions.activeHash()
                        .flatMap(hash -> documents
                                .compiled(hash)
                                .or(() -> versions.active().map(documents::policy)))
                        .orElseGet(Policy::standard));
    }

    /** {@return the workspace's version of that name, or the standard one under its name} */
    @Transactional
    public Optional<Policy> named(String version) {
        if (Policy.STANDARD_VERSION.equals(version)) {
            return Optional.of(Policy.standard());
        }
        return versions.named(version).map(documents::policy);
    }

    /** {@return the policy that a stored decision was made by; a version that decided is never deleted} */
    @Transactional
    public Policy thatDecided(String version) {
        return named(version).orElseThrow(() -> new IllegalStateException("a policy that decided is gone: " + version));
    }

    @Transactional
    Shown get(String version) {
        if (Policy.STANDARD_VERSION.equals(version)) {
            return new Shown(standard(), Policy.standard().document(), FIXED);
        }
        return shown(versions.named(version).orElseThrow(ReadingPolicies::unknown));
    }

    Shown shown(PolicyVersion stored) {
        return new Shown(summary(stored), documents.read(stored), stored.rowVersion);
    }

    /** The workspace's versions, the latest first; the standard version ends the list. */
    @Transactional
    Page<PolicySummaryView> page(String cursor, int limit) {
        Cursor.After after = Cursor.decode(cursor, "policies");
        List<PolicyVersion> rows = versions.page(after.id(0), limit);
        Page<PolicySummaryView> page = Page.of(rows, limit, p -> Cursor.encode("policies", p.id.toString()))
                .map(this::summary);
        if (page.nextCursor() != null) {
            return page;
        }
        List<PolicySummaryView> all = new ArrayList<>(page.items());
        all.add(standard());
        return new Page<>(List.copyOf(all), null);
    }

    private PolicySummaryView standard() {
        PolicyStatus status = versions.active().isPresent() ? PolicyStatus.RETIRED : PolicyStatus.ACTIVE;
        return new PolicySummaryView(
                Policy.STANDARD_VERSION,
                status,
                null,
                null,
                Policy.standard().hash(),
                true,
                new PolicySummaryView.Course(null, null, null, null, null));
    }

    private PolicySummaryView summary(PolicyVersion p) {
        return new PolicySummaryView(
                p.version,
                p.status,
                p.basedOn,
                p.note,
                p.hash,
                p.hash.equals(p.backtestedHash),
                new PolicySummaryView.Course(p.createdAt, p.createdBy, p.activatedAt, p.activatedBy, p.retiredAt));
    }

    /** {@return the refusal of a version that this workspace does not have} */
    public static RuntimeException unknown() {
        return ProblemType.Common.NOT_FOUND.because("There is no such policy version in this workspace.");
    }
}
