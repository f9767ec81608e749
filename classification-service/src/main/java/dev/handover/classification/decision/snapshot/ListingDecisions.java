package dev.handover.classification.decision.snapshot;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.decision.Answers;
import dev.handover.classification.decision.Decision;
import dev.handover.classification.decision.DecisionProblem;
import dev.handover.classification.decision.Decisions;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists current decisions for features that calculate with many of them. */
@ApplicationScoped
public class ListingDecisions {

    /**
     * A current decision as other features see it.
     *
     * @param name the activity's name when it was made
     * @param currency of its money; null while the economics are unknown
     * @param answer the answer as it is stored, for the target agreed on where it was accepted
     * @param inputs the inputs it was made from
     * @param policy the policy it was made by
     */
    public record DecisionSnapshot(
            UUID activityId,
            UUID decisionId,
            String name,
            String currency,
            DecisionStatus status,
            Answer answer,
            Inputs inputs,
            Policy policy) {}

    /** Where an activity's current decision stands. */
    public record Standing(UUID decisionId, DecisionStatus status) {}

    /** More than that no answer holds. */
    public static final int MOST = 1000;

    private final Decisions decisions;
    private final ReadingPolicies policies;
    private final Answers answers;

    ListingDecisions(Decisions decisions, Answers answers, ReadingPolicies policies) {
        this.policies = policies;
        this.decisions = decisions;
        this.answers = answers;
    }

    /**
     * Lists current decisions that were not withdrawn, in the order of activities' ids.
     *
     * @param activities whose; empty for those of all activities
     * @throws dev.handover.chassis.problem.Refusal 404 when one of the named activities has none in this workspace, 422
     *     when there are more than {@link #MOST}
     */
    @Transactional
    public List<DecisionSnapshot> current(Collection<UUID> activities) {
        List<Decision> found = decisions.current(activities, MOST);
        if (found.size() > MOST) {
            throw DecisionProblem.TOO_MANY_ACTIVITIES.because("Name at most 200 activities in `activityIds`.");
        }
        Set<UUID> missing = new HashSet<>(activities);
        found.forEach(d -> missing.remove(d.activityId()));
        if (!missing.isEmpty()) {
            throw ProblemType.Common.NOT_FOUND.because(
                    "There is no current decision about " + missing.size() + " of the named activities here.");
        }
        return found.stream().map(this::seen).toList();
    }

    /** {@return an activity's current decision; 404 when it has none in this workspace, or a withdrawn one} */
    @Transactional
    public DecisionSnapshot current(UUID activity) {
        return decisions.current(List.of(activity), 1).stream()
                .findFirst()
                .map(this::seen)
                .orElseThrow(Decisions::unknown);
    }

    private DecisionSnapshot seen(Decision d) {
        return new DecisionSnapshot(
                d.activityId(),
                d.id(),
                d.activityName(),
                d.currency(),
                d.status(),
                answers.read(d),
                Canonical.inputs(d.inputs()),
                policies.thatDecided(d.policyVersion()));
    }

    /** {@return by activity where its current decision stands; those without one, or a withdrawn one, are left out} */
    @Transactional
    public Map<UUID, Standing> standing(Collection<UUID> activities) {
        return activities.isEmpty()
                ? Map.of()
                : decisions.current(activities, activities.size()).stream()
                        .collect(Collectors.toMap(d -> d.activityId(), d -> new Standing(d.id(), d.status())));
    }
}
