package dev.handover.classification.decision;

import dev.handover.classification.decision.state.DecisionEvent;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * Raises the delegation level of an accepted decision once enough deliveries were accepted. All else it promised stays: it
 * is made again from its own inputs and the deliveries alone.
 */
@ApplicationScoped
class TrustingDelegates {

    private final Answers answers;
    private final TellingDecisions telling;
    private final ReadingPolicies policies;
    private final Clock clock;

    TrustingDelegates(Answers answers, TellingDecisions telling, Clock clock, ReadingPolicies policies) {
        this.policies = policies;
        this.answers = answers;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Looks at a decision that stands.
     *
     * @param current the decision, held by the transaction
     * @param known what is known of its activity now
     */
    void trust(Decision current, Facts known) {
        Optional<Integer> accepted = known.whole(FactName.ACCEPTED_DELIVERIES);
        if (current.status != DecisionStatus.ACCEPTED || accepted.isEmpty()) {
            return;
        }
        Answer agreed = answers.read(current);
        if (agreed.handover().delegationLevel() == null) {
            return;
        }
        Inputs before = Canonical.inputs(current.inputs);
        Subject subject = before.subject();
        Inputs with = before.withSubject(
                subject.withFacts(subject.facts().with(FactName.ACCEPTED_DELIVERIES, accepted.get())));
        Policy policy = policies.thatDecided(current.policyVersion);
        Answer fresh = Method.decide(with, policy, Method.Detail.FULL, Optional.ofNullable(agreed.target()));
        if (fresh.handover().delegationLevel() == null
                || fresh.handover().delegationLevel() <= agreed.handover().delegationLevel()) {
            return;
        }
        current.trust(
                fresh, answers.write(fresh), Canonical.json(Canonical.tree(with, policy.version())), clock.instant());
        telling.tell(current, DecisionEvent.DecisionAccepted::new);
    }
}
