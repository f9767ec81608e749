package dev.handover.classification.policy;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.policy.Parameter;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.PolicyDocument;
import dev.handover.classification.method.rule.RuleRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Drafts policy versions. */
@ApplicationScoped
public class DraftingPolicies {

    private static final long MOST_VERSIONS = 500;

    private final PolicyVersions versions;
    private final PolicyDocuments documents;
    private final ReadingPolicies reading;
    private final WorkspaceContext workspace;
    private final Clock clock;

    DraftingPolicies(
            PolicyVersions versions,
            PolicyDocuments documents,
            ReadingPolicies reading,
            WorkspaceContext workspace,
            Clock clock) {
        this.versions = versions;
        this.documents = documents;
        this.reading = reading;
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * Drafts a version from another one.
     *
     * @param version its name
     * @param basedOn the version it begins with; null is the active one
     * @param parameters the parameters that differ from those; null leaves all
     * @param rules all rows; null leaves those
     * @param note the owner's words, or null
     */
    @Transactional
    ReadingPolicies.Shown draft(
            String version, String basedOn, List<Parameter> parameters, List<RuleRow> rules, String note) {
        if (reading.named(version).isPresent()) {
            throw PolicyProblem.POLICY_VERSION_TAKEN.because(
                    "Choose another name, which no version of this workspace has.",
                    Map.of("policy", "/v1/policies/" + version));
        }
        if (versions.count() >= MOST_VERSIONS) {
            throw PolicyProblem.TOO_MANY_POLICY_VERSIONS.because(
                    "Delete drafts first: the limit is " + MOST_VERSIONS + ".");
        }
        Policy base = basedOn == null
                ? reading.active()
                : reading.named(basedOn)
                        .orElseThrow(() -> Refusal.ofFields(List.of(new Violation(
                                "basedOn", "must be the name of an existing version", Violation.shapeOf(basedOn)))));
        Policy policy = documents.accept(changed(base.document(), version, parameters, rules));
        PolicyVersion drafted = new PolicyVersion(
                policy,
                documents.write(policy),
                base.version(),
                note,
                workspace.member().orElse(null),
                clock.instant());
        versions.persistAndFlush(drafted);
        return reading.shown(drafted);
    }

    /** Changes a draft; parameters as in {@link #draft}, on top of what it says. */
    @Transactional
    ReadingPolicies.Shown revise(
            String version, String ifMatch, List<Parameter> parameters, List<RuleRow> rules, String note) {
        return change(version, ifMatch, note, document -> changed(document, version, parameters, rules));
    }

    /** Replaces a draft's rows. */
    @Transactional
    ReadingPolicies.Shown replaceRules(String version, String ifMatch, List<RuleRow> rules) {
        return change(version, ifMatch, null, document -> changed(document, version, null, rules));
    }

    private ReadingPolicies.Shown change(
            String version, String ifMatch, String note, UnaryOperator<PolicyDocument> change) {
        PolicyVersion draft = versions.namedLocked(version).orElseThrow(ReadingPolicies::unknown);
        Preconditions.ifMatch(ifMatch, draft.rowVersion);
        draft.requireDraft();
        Policy policy = documents.accept(change.apply(documents.read(draft)));
        draft.revise(policy, documents.write(policy), note == null ? draft.note : note);
        versions.flush();
        return reading.shown(draft);
    }

    /** Forgets a draft. */
    @Transactional
    void delete(String version, String ifMatch) {
        PolicyVersion draft = versions.namedLocked(version).orElseThrow(ReadingPolicies::unknown);
        Preconditions.ifMatch(ifMatch, draft.rowVersion);
        draft.requireDraft();
        versions.delete(draft);
    }

    private static PolicyDocument changed(
            PolicyDocument base, String version, List<Parameter> parameters, List<RuleRow> rules) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        base.parameters().forEach(p -> all.put(p.name(), p));
        if (parameters != null) {
            parameters.forEach(p -> all.put(p.name(), p));
        }
        return new PolicyDocument(version, List.copyOf(all.values()), rules == null ? base.rules() : rules);
    }
}
