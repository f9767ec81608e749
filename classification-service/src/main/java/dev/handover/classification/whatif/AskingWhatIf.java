package dev.handover.classification.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.decision.snapshot.ListingDecisions;
import dev.handover.classification.decision.snapshot.ListingDecisions.DecisionSnapshot;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.economics.ReadingEconomics;
import dev.handover.classification.market.MarketRate;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.Overrides;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactRefused;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.portfolio.Candidates;
import dev.handover.classification.method.portfolio.Item;
import dev.handover.classification.method.portfolio.Limits;
import dev.handover.classification.method.portfolio.Planning;
import dev.handover.classification.method.portfolio.Portfolio;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what would be decided if something were different. */
@ApplicationScoped
class AskingWhatIf {

    /** What would follow: per activity, in sum, and for the plan. */
    @Schema(name = "Consequences")
    record ConsequencesView(
            @Schema(maxItems = ListingDecisions.MOST) List<Compared> activities,
            Difference totals,
            PlanDiff planDiff) {}

    /** One activity before and after. */
    @Schema(name = "ComparedDecision")
    record Compared(
            UUID activityId,
            UUID decisionId,
            @Schema(maxLength = 500) String name,
            Outcome before,
            Outcome after,

            @Schema(description = "Whether the verdict, the target or the rule is different.")
            boolean changed) {}

    /** What a decision comes to; figures are those of its target. */
    @Schema(name = "DecidedOutcome")
    record Outcome(
            Verdict verdict,
            @Schema(nullable = true) Target target,
            RuleName rule,
            @Schema(nullable = true) BigDecimal npv,
            @Schema(nullable = true) BigDecimal hoursFreedPerMonth,
            @Schema(nullable = true) BigDecimal benefitPerMonth) {

        static Outcome of(Answer a) {
            BigDecimal npv =
                    a.assessment().of(a.target()).map(d -> d.worth().npv()).orElse(null);
            return new Outcome(
                    a.verdict(),
                    a.target(),
                    a.rule(),
                    npv,
                    a.deal().hoursFreedPerMonth(),
                    a.deal().benefitPerMonth());
        }
    }

    /** After less before, over all activities; hours and money a month. */
    @Schema(name = "Difference")
    record Difference(
            BigDecimal hoursDiff,
            BigDecimal benefitDiff,
            @Schema(minimum = "0", maximum = "1000") int verdictsChanged) {}

    /** The exact plan under the economics' budget and cash, before and after. */
    @Schema(name = "PlanDifferenceOfWhatIf")
    record PlanDiff(
            PlanSums before, PlanSums after, BigDecimal npvDiff, BigDecimal hoursDiff, BigDecimal monthlyCostDiff) {}

    /** A plan's sums. */
    @Schema(name = "PlanSums")
    record PlanSums(
            BigDecimal npv,
            BigDecimal monthlyCost,
            BigDecimal oneOffCash,
            BigDecimal hoursFreedPerMonth,
            @Schema(minimum = "0", maximum = "1000") int items,
            boolean exact) {

        static PlanSums of(Portfolio p) {
            Portfolio.Totals t = p.totals();
            return new PlanSums(t.npv(), t.monthlyCost(), t.oneOffCash(), t.hoursFreedPerMonth(), t.items(), p.exact());
        }
    }

    private final ListingDecisions decisions;
    private final ReadingPolicies policies;
    private final ReadingEconomics economics;

    AskingWhatIf(ListingDecisions decisions, ReadingEconomics economics, ReadingPolicies policies) {
        this.policies = policies;
        this.decisions = decisions;
        this.economics = economics;
    }

    ConsequencesView ask(WhatIfEvaluationResource.WhatIfInput asked) {
        WhatIfEvaluationResource.OverridesInput replaced = asked.overrides();
        Overrides overrides = replaced == null ? Overrides.none() : overrides(replaced);
        List<UUID> named = asked.activityIds() == null ? List.of() : asked.activityIds();
        List<DecisionSnapshot> current = decisions.current(named);
        Function<DecisionSnapshot, Policy> then = policy(replaced);
        List<Compared> compared =
                current.stream().map(d -> compare(d, overrides, then.apply(d))).toList();
        Owner owner = economics.owner();
        Owner other = replaced == null || replaced.owner() == null
                ? owner
                : replaced.owner().owner();
        Portfolio before = plan(
                current,
                d -> d.inputs(),
                d -> d.policy(),
                owner.means().budget(),
                owner.means().cash());
        Portfolio after = plan(
                current,
                d -> overrides.on(d.inputs()),
                then,
                Figures.or(other.means().budget(), owner.means().budget()),
                Figures.or(other.means().cash(), owner.means().cash()));
        return new ConsequencesView(compared, difference(compared), difference(before, after));
    }

    /** The policy that was asked for, else each decision's own. */
    private Function<DecisionSnapshot, Policy> policy(WhatIfEvaluationResource.OverridesInput replaced) {
        String version = replaced == null ? null : replaced.policyVersion();
        if (version == null) {
            return DecisionSnapshot::policy;
        }
        Optional<Policy> named = policies.named(version);
        if (named.isEmpty()) {
            refuse(List.of(new Violation(
                    "overrides.policyVersion",
                    "must be null or the name of a policy version of the workspace",
                    Violation.shapeOf(version))));
        }
        return d -> named.orElseThrow();
    }

    /** An accepted decision keeps the target agreed on, as long as the work is still handed over. */
    static Answer decide(DecisionSnapshot d, Inputs inputs, Policy policy) {
        Answer free = Method.decide(inputs, policy, Method.Detail.FULL);
        Answer made = d.status() == DecisionStatus.ACCEPTED
                ? Method.decide(d.inputs(), d.policy(), Method.Detail.BRIEF)
                : null;
        boolean agreed = made != null
                && d.answer().target() != null
                && made.target() != d.answer().target();
        return agreed && free.verdict().handsOver()
                ? Method.decide(
                        inputs,
                        policy,
                        Method.Detail.FULL,
                        Optional.of(d.answer().target()))
                : free;
    }

    private static Compared compare(DecisionSnapshot d, Overrides overrides, Policy policy) {
        Outcome before = Outcome.of(d.answer());
        Outcome after = Outcome.of(decide(d, overrides.on(d.inputs()), policy));
        boolean changed = before.verdict() != after.verdict()
                || before.target() != after.target()
                || before.rule() != after.rule();
        return new Compared(d.activityId(), d.decisionId(), d.name(), before, after, changed);
    }

    private static Difference difference(List<Compared> compared) {
        return new Difference(sum(compared, Outcome::hoursFreedPerMonth), sum(compared, Outcome::benefitPerMonth), (int)
                compared.stream()
                        .filter(c -> c.before().verdict() != c.after().verdict())
                        .count());
    }

    private static BigDecimal sum(List<Compared> compared, Function<Outcome, BigDecimal> figure) {
        return Figures.shown(compared.stream()
                .map(c -> Figures.or(figure.apply(c.after()), BigDecimal.ZERO)
                        .subtract(Figures.or(figure.apply(c.before()), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Portfolio plan(
            List<DecisionSnapshot> current,
            Function<DecisionSnapshot, Inputs> as,
            Function<DecisionSnapshot, Policy> by,
            BigDecimal budget,
            BigDecimal cash) {
        List<Item> items = current.stream()
                .filter(d -> d.status() != DecisionStatus.DECLINED)
                .map(d -> Candidates.of(d.activityId().toString(), as.apply(d), by.apply(d)))
                .flatMap(Optional::stream)
                .toList();
        return Planning.plan(items, new Limits(budget, cash, null, false));
    }

    private static PlanDiff difference(Portfolio before, Portfolio after) {
        Portfolio.Totals a = before.totals();
        Portfolio.Totals b = after.totals();
        return new PlanDiff(
                PlanSums.of(before),
                PlanSums.of(after),
                b.npv().subtract(a.npv()),
                b.hoursFreedPerMonth().subtract(a.hoursFreedPerMonth()),
                b.monthlyCost().subtract(a.monthlyCost()));
    }

    private static Overrides overrides(WhatIfEvaluationResource.OverridesInput replaced) {
        List<Violation> violations = new ArrayList<>();
        Map<FactName, Optional<Object>> facts = facts(replaced.facts(), violations);
        List<MarketRate> market = replaced.market() == null ? List.of() : replaced.market();
        Set<Target> seen = EnumSet.noneOf(Target.class);
        for (int i = 0; i < market.size(); i++) {
            if (!seen.add(market.get(i).target())) {
                violations.add(new Violation(
                        "overrides.market[" + i + "].target", "must be the only offer for its target", "string"));
            }
        }
        refuse(violations);
        return new Overrides(
                replaced.owner() == null ? null : replaced.owner().owner(),
                replaced.owner() == null ? null : replaced.owner().capacity().overCapacity(),
                facts,
                market.stream().map(MarketRate::offer).toList());
    }

    private static Map<FactName, Optional<Object>> facts(Map<String, JsonNode> members, List<Violation> violations) {
        Map<FactName, Optional<Object>> facts = new EnumMap<>(FactName.class);
        for (Map.Entry<String, JsonNode> member : (members == null ? Map.<String, JsonNode>of() : members).entrySet()) {
            FactName name = FactName.named(member.getKey()).orElse(null);
            JsonNode value = member.getValue();
            if (name == null) {
                violations.add(new Violation(
                        "overrides.facts." + member.getKey(), "is not a fact here", Violation.shapeOf(value)));
            } else if (value == null || value.isNull()) {
                facts.put(name, Optional.empty());
            } else {
                try {
                    facts.put(name, Optional.of(name.read(value)));
                } catch (FactRefused refused) {
                    violations.add(new Violation("overrides.facts." + name.json(), refused.rule(), refused.rejected()));
                }
            }
        }
        return facts;
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(violations);
        }
    }
}
