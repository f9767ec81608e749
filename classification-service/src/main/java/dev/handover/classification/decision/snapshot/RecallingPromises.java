package dev.handover.classification.decision.snapshot;

import dev.handover.classification.decision.Answers;
import dev.handover.classification.decision.Decision;
import dev.handover.classification.decision.Decisions;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.calculation.Terms;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.outcome.Promises;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Recalls what a decision promised, from its stored inputs and answer. */
@ApplicationScoped
class RecallingPromises implements Promises {

    private final Decisions decisions;
    private final ReadingPolicies policies;
    private final Answers answers;

    RecallingPromises(Decisions decisions, Answers answers, ReadingPolicies policies) {
        this.policies = policies;
        this.decisions = decisions;
        this.answers = answers;
    }

    @Override
    @Transactional
    public Optional<Promise> promise(UUID decisionId, Target target) {
        return decisions.findByIdOptional(decisionId).map(decision -> promise(decision, target));
    }

    private Promise promise(Decision decision, Target target) {
        Inputs inputs = Canonical.inputs(decision.inputs());
        Answer answer = answers.read(decision);
        Offer offer = inputs.market().stream()
                .filter(each -> each.target() == target)
                .findFirst()
                .orElseGet(() -> Offer.unpriced(target));
        Terms terms =
                Terms.of(offer, policies.thatDecided(decision.policyVersion()).parameters(), false);
        Optional<Answer.Worth> worth = answer.assessment().of(target).map(Answer.DelegationFigures::worth);
        return new Promise(
                new Hours(
                        inputs.subject()
                                .facts()
                                .decimal(FactName.HOURS_PER_MONTH)
                                .orElse(null),
                        worth.map(Answer.Worth::hoursFreedPerMonth)
                                .orElse(answer.deal().hoursFreedPerMonth())),
                new Money(
                        decision.currency(),
                        answer.assessment().rates() == null
                                ? null
                                : answer.assessment().rates().freedHourValue(),
                        worth.map(Answer.Worth::benefitPerMonth)
                                .orElse(answer.deal().benefitPerMonth()),
                        worth.map(Answer.Worth::oneOff).orElse(null),
                        worth.map(Answer.Worth::paybackMonths).orElse(null),
                        terms.price().onCost()),
                terms.hiring().rampMonths(),
                offer.calibration());
    }
}
