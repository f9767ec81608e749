package dev.handover.classification.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.decision.snapshot.ListingDecisions;
import dev.handover.classification.decision.snapshot.ListingDecisions.DecisionSnapshot;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.economics.ReadingEconomics;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.portfolio.BuyBack;
import dev.handover.classification.method.portfolio.Candidates;
import dev.handover.classification.method.portfolio.Item;
import dev.handover.classification.method.portfolio.Limits;
import dev.handover.classification.method.portfolio.Option;
import dev.handover.classification.method.portfolio.Planning;
import dev.handover.classification.method.portfolio.Portfolio;
import dev.handover.classification.method.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a plan out of the current decisions and keeps it. */
@ApplicationScoped
class MakingPlans {

    private static final int USUAL_MONTHS = 12;
    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.5");

    private final ListingDecisions decisions;
    private final ReadingActivities activities;
    private final ReadingEconomics economics;
    private final Plans plans;
    private final ObjectMapper json;
    private final WorkspaceContext workspace;
    private final Clock clock;

    MakingPlans(
            ListingDecisions decisions,
            ReadingActivities activities,
            ReadingEconomics economics,
            Plans plans,
            ObjectMapper json,
            WorkspaceContext workspace,
            Clock clock) {
        this.decisions = decisions;
        this.activities = activities;
        this.economics = economics;
        this.plans = plans;
        this.json = json;
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * Makes it. What was accepted runs already: it is not planned again, and its cost a month is taken off the budget.
     * What was declined stays out.
     *
     * @param asked the limits; null takes those of the economics or the default
     * @return the plan's id
     */
    @Transactional
    UUID make(PlanResource.PlanInput asked) {
        List<UUID> wanted = asked.activityIds() == null ? List.of() : asked.activityIds();
        List<DecisionSnapshot> current = decisions.current(wanted);
        Map<UUID, BigDecimal> hours = activities.measuredHours(
                current.stream().map(DecisionSnapshot::activityId).toList());
        PlanView.Result result = result(limits(asked), current, hours);
        Plan plan = new Plan(asked.name(), written(result), workspace.member().orElse(null), clock.instant());
        plans.persistAndFlush(plan);
        return plan.id;
    }

    private PlanView.Asked limits(PlanResource.PlanInput asked) {
        Owner owner = economics.owner();
        return new PlanView.Asked(
                Figures.shown(Figures.or(asked.budget(), owner.means().budget())),
                Figures.shown(Figures.or(asked.cash(), owner.means().cash())),
                Figures.shown(asked.wantedHoursPerMonth()),
                Figures.or(asked.reinvest(), USUAL_SHARE),
                asked.horizonMonths() == null ? USUAL_MONTHS : asked.horizonMonths(),
                Boolean.TRUE.equals(asked.alwaysFirst()));
    }

    private static PlanView.Result result(
            PlanView.Asked asked, List<DecisionSnapshot> current, Map<UUID, BigDecimal> hours) {
        Map<UUID, DecisionSnapshot> byActivity =
                current.stream().collect(Collectors.toMap(DecisionSnapshot::activityId, Function.identity()));
        List<PlanView.PlannedItem> running = current.stream()
                .filter(d -> d.status() == DecisionStatus.ACCEPTED && d.answer().target() != null)
                .flatMap(d ->
                        Candidates.option(d.inputs(), d.answer().target(), d.policy())
                                .map(o -> item(d, o, hours))
                                .stream())
                .toList();
        List<Item> items = current.stream()
                .filter(d -> d.status() == DecisionStatus.MADE)
                .map(d -> Candidates.of(d.activityId().toString(), d.inputs(), d.policy()))
                .flatMap(Optional::stream)
                .toList();
        BigDecimal wanted = asked.wantedHoursPerMonth();
        Limits limits = new Limits(
                asked.budget(),
                asked.cash(),
                wanted == null
                        ? null
                        : wanted.subtract(sum(running, item -> item.worth().hoursFreedPerMonth()))
                                .max(BigDecimal.ZERO),
                asked.alwaysFirst(),
                sum(running, item -> item.worth().monthlyCost()));
        Portfolio plan = Planning.plan(items, limits);
        return new PlanView.Result(
                current.stream()
                        .map(DecisionSnapshot::currency)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                asked,
                running,
                new PlanView.Result.Best(
                        plan.feasible(),
                        plan.exact(),
                        plan.items().stream()
                                .map(c -> item(byActivity.get(UUID.fromString(c.id())), c.option(), hours))
                                .toList(),
                        PlanView.Sums.of(plan.totals()),
                        plan.most().bound(),
                        plan.most().relaxation()),
                new PlanView.Result.Comparison(
                        new PlanView.GreedyPlan(
                                ids(plan.greedy().order()),
                                PlanView.Sums.of(plan.greedy().totals()),
                                plan.greedy().comparable(),
                                plan.greedy().gap()),
                        PlanView.MoreBudget.of(plan.marginal()),
                        PlanView.LeftOutItem.of(plan.leftOut().first()),
                        ids(plan.leftOut().always())),
                BuyBack.simulate(items, plan, limits, asked.reinvest(), asked.horizonMonths()).stream()
                        .map(PlanView.LadderMonth::of)
                        .toList(),
                Planning.frontier(items, limits, plan).stream()
                        .map(PlanView.FrontierPoint::of)
                        .toList());
    }

    private static BigDecimal sum(List<PlanView.PlannedItem> items, Function<PlanView.PlannedItem, BigDecimal> figure) {
        return items.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PlanView.PlannedItem item(DecisionSnapshot d, Option o, Map<UUID, BigDecimal> hours) {
        return new PlanView.PlannedItem(
                d.activityId(),
                d.decisionId(),
                d.name(),
                o.target(),
                d.answer().verdict() == Verdict.OUTSOURCE_ALWAYS,
                new PlanView.PlannedItem.Worth(
                        o.npv(),
                        o.monthlyCost(),
                        o.oneOffCash(),
                        o.hoursFreedPerMonth(),
                        o.course().benefitPerMonth(),
                        o.roi()),
                hours.get(d.activityId()));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }

    private String written(PlanView.Result result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a plan is always writable", impossible);
        }
    }
}
