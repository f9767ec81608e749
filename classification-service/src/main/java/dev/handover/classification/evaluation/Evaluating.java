package dev.handover.classification.evaluation;

import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.market.MarketRate;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides about what a request holds. */
@ApplicationScoped
class Evaluating {

    private final ReadingPolicies policies;

    Evaluating(ReadingPolicies policies) {
        this.policies = policies;
    }

    Answer evaluate(EvaluationResource.EvaluationInput body) {
        List<MarketRate> market = body.market() == null ? List.of() : body.market();
        Optional<Policy> policy =
                body.policyVersion() == null ? Optional.of(policies.active()) : policies.named(body.policyVersion());
        refuse(violations(body, market, policy.isPresent()));
        Inputs inputs = new Inputs(
                body.owner().owner(),
                body.activity().subject(),
                market.stream().map(MarketRate::offer).toList(),
                body.horizonMonths());
        boolean explain = !Boolean.FALSE.equals(body.explain());
        Method.Detail detail =
                new Method.Detail(explain, Boolean.TRUE.equals(body.flips()), Boolean.TRUE.equals(body.confidence()));
        return Method.decide(inputs, policy.orElseThrow(), detail);
    }

    private static List<Violation> violations(
            EvaluationResource.EvaluationInput body, List<MarketRate> market, boolean known) {
        List<Violation> violations = new ArrayList<>();
        if (!known) {
            violations.add(new Violation(
                    "policyVersion",
                    "must be null or the name of a policy version of the workspace",
                    Violation.shapeOf(body.policyVersion())));
        }
        Set<Target> seen = EnumSet.noneOf(Target.class);
        for (int i = 0; i < market.size(); i++) {
            if (!seen.add(market.get(i).target())) {
                violations.add(
                        new Violation("market[" + i + "].target", "must be the only offer for its target", "string"));
            }
        }
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(violations);
        }
    }
}
