package dev.handover.classification.decision;

import dev.handover.chassis.problem.ProblemType;
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
    public record CurrentDecision(
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
     * @param most how many at most
     * @return up to {@code most + 1} of them, so that the caller sees whether there are more
     * @throws dev.handover.chassis.problem.Refusal 404 when one of the named activities has none in this workspace
     */
    @Transactional
    public List<CurrentDecision> current(Collection<UUID> activities, int most) {
        List<CurrentDecision> found = decisions.current(activities, most).stream()
                .map(d -> new CurrentDecision(
                        d.activityId,
                        d.id,
                        d.activityName,
                        d.currency,
                        d.status,
                        answers.read(d),
                        Canonical.inputs(d.inputs),
                        policies.thatDecided(d.policyVersion)))
                .toList();
        Set<UUID> missing = new HashSet<>(activities);
        found.forEach(d -> missing.remove(d.activityId()));
        if (!missing.isEmpty()) {
            throw ProblemType.Common.NOT_FOUND.because(
                    "There is no current decision about " + missing.size() + " of the named activities here.");
        }
        return found;
    }

    /** {@return by activity where its current decision stands; those without one, or a withdrawn one, are left out} */
    @Transactional
    public Map<UUID, Standing> standing(Collection<UUID> activities) {
        return activities.isEmpty()
                ? Map.of()
                : decisions.current(activities, activities.size()).stream()
                        .collect(Collectors.toMap(d -> d.activityId, d -> new Standing(d.id, d.status)));
    }
}
