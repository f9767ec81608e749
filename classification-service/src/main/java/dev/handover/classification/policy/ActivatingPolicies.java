package dev.handover.classification.policy;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.policy.Finding;
import dev.handover.classification.method.policy.PolicyLint;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Lets a version decide, and has every decision made anew by it. */
@ApplicationScoped
public class ActivatingPolicies {

    private final PolicyVersions versions;
    private final PolicyDocuments documents;
    private final ReadingPolicies reading;
    private final AskingAgain asking;
    private final WorkspaceContext workspace;
    private final Clock clock;

    ActivatingPolicies(
            PolicyVersions versions,
            PolicyDocuments documents,
            ReadingPolicies reading,
            AskingAgain asking,
            WorkspaceContext workspace,
            Clock clock) {
        this.versions = versions;
        this.documents = documents;
        this.reading = reading;
        this.asking = asking;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Activates a draft that lints without errors and was backtested as it is; the version before it retires. */
    @Transactional
    ReadingPolicies.Shown activate(String version, String ifMatch) {
        PolicyVersion draft = versions.namedLocked(version).orElseThrow(ReadingPolicies::unknown);
        Preconditions.ifMatch(ifMatch, draft.rowVersion);
        draft.requireDraft();
        List<Finding> errors = PolicyLint.check(documents.read(draft)).stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw PolicyProblem.POLICY_HAS_ERRORS.because(
                    errors.get(0).message(),
                    Map.of("errors", errors.size(), "lint", "/v1/policies/" + version + "/lint"));
        }
        versions.active().ifPresent(before -> {
            before.retire(clock.instant());
            // Before the other takes its place: there is one active version at any time.
            versions.flush();
        });
        draft.activate(workspace.member().orElse(null), clock.instant());
        versions.flush();
        asking.aboutAll();
        return reading.shown(draft);
    }

    /** Retires the active version: the standard one decides again. */
    @Transactional
    ReadingPolicies.Shown retire(String version, String ifMatch) {
        PolicyVersion active = versions.namedLocked(version).orElseThrow(ReadingPolicies::unknown);
        Preconditions.ifMatch(ifMatch, active.rowVersion);
        active.retire(clock.instant());
        versions.flush();
        asking.aboutAll();
        return reading.shown(active);
    }

    /** Takes note that somebody looked at what a draft, as it was under this hash, would change. */
    @Transactional
    public void lookedAt(String version, String hash) {
        versions.namedLocked(version).ifPresent(p -> p.lookedAt(hash));
    }
}
