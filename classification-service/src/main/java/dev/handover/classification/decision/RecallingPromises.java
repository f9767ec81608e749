package dev.handover.classification.decision;

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
        Inputs inputs = Canonical.inputs(decision.inputs);
        Answer answer = answers.read(decision);
        Offer offer = inputs.market().stream()
                .filter(each -> each.target() == target)
                .findFirst()
                .orElseGet(() -> Offer.unpriced(target));
        Terms terms =
                Terms.of(offer, policies.thatDecided(decision.policyVersion).parameters(), false);
        Optional<Answer.DelegationFigures> figures = answer.delegation().stream()
                .filter(each -> each.target() == target)
                .findFirst();
        return new Promise(
                new Hours(
                        inputs.subject()
                                .facts()
                                .decimal(FactName.HOURS_PER_MONTH)
                                .orElse(null),
                        figures.map(Answer.DelegationFigures::hoursFreedPerMonth)
                                .orElse(answer.hoursFreedPerMonth())),
                new Money(
                        decision.currency,
                        answer.rates() == null ? null : answer.rates().freedHourValue(),
                        figures.map(Answer.DelegationFigures::benefitPerMonth).orElse(answer.benefitPerMonth()),
                        figures.map(Answer.DelegationFigures::oneOff).orElse(null),
                        figures.map(Answer.DelegationFigures::paybackMonths).orElse(null),
                        terms.onCost()),
                terms.ramp(),
                offer.calibration());
    }
}
