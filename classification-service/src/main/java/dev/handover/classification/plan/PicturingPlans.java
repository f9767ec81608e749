package dev.handover.classification.plan;

import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.picture.BuybackLadder;
import dev.handover.classification.picture.Frontier;
import dev.handover.classification.picture.PlanFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives a stored plan to whoever draws it. */
@ApplicationScoped
class PicturingPlans implements PlanFigures {

    private static final String FORGOTTEN = "an activity";

    private final ReadingPlans reading;
    private final ReadingActivities activities;

    PicturingPlans(ReadingPlans reading, ReadingActivities activities) {
        this.reading = reading;
        this.activities = activities;
    }

    @Override
    @Transactional
    public Optional<Figures> of(UUID plan) {
        return reading.find(plan).map(this::figures);
    }

    private Figures figures(PlanView plan) {
        PlanView.Result result = plan.result();
        Frontier.Curve frontier = curve(
                result.best().feasible(),
                result.best().totals(),
                result.comparison().greedy(),
                result.frontier(),
                result.currency());
        Map<UUID, String> names = new HashMap<>();
        result.best().items().forEach(item -> names.put(item.activityId(), item.name()));
        List<BuybackLadder.Month> months = result.months().stream()
                .map(m -> new BuybackLadder.Month(
                        m.month(),
                        m.hoursFreed(),
                        m.spent(),
                        m.netGain(),
                        m.cumulative(),
                        m.started().stream()
                                .map(id -> names.computeIfAbsent(id, this::name))
                                .toList()))
                .toList();
        return new Figures(frontier, months);
    }

    /** Only plans that free the wanted hours are on the curve: others answer another question. */
    static Frontier.Curve curve(
            boolean feasible,
            PlanView.Sums totals,
            PlanView.GreedyPlan greedy,
            List<PlanView.FrontierPoint> frontier,
            String currency) {
        return new Frontier.Curve(
                frontier.stream()
                        .filter(PlanView.FrontierPoint::feasible)
                        .map(p -> new Frontier.Point(p.monthlyCost(), p.npv()))
                        .toList(),
                feasible ? point(totals) : null,
                greedy.comparable() ? point(greedy.totals()) : null,
                feasible ? null : point(totals),
                currency);
    }

    private static Frontier.Point point(PlanView.Sums totals) {
        return new Frontier.Point(totals.monthlyCost(), totals.npv());
    }

    /** What is bought with reinvested gains is not in the plan itself, so its name is looked up. */
    private String name(UUID activity) {
        return activities
                .find(activity)
                .map(ReadingActivities.ActivitySnapshot::name)
                .orElse(FORGOTTEN);
    }
}
