package dev.handover.classification.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.method.fact.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows, compares and forgets plans. */
@ApplicationScoped
class ReadingPlans {

    private static final String FILTER = "plans";

    /** A plan in the list. */
    @Schema(name = "PlanSummary")
    record PlanSummaryView(
            UUID planId,
            @Schema(nullable = true, maxLength = 200) String name,
            Instant createdAt,
            @Schema(nullable = true) Instant acceptedAt,
            boolean feasible,
            boolean exact,
            PlanView.Sums totals) {}

    /** Plans side by side: what each is worth, and the activities that are not handled alike in all of them. */
    @Schema(name = "PlanComparison")
    record PlanComparisonView(
            @Schema(maxItems = 5) List<PlanSummaryView> plans,
            @Schema(maxItems = 5000) List<PlanDifference> differences) {}

    /** One activity that the plans handle differently: per plan, in their order, to whom; null leaves it out. */
    @Schema(name = "PlanDifference")
    record PlanDifference(
            UUID activityId,
            @Schema(maxLength = 500) String name,
            @Schema(maxItems = 5) List<PlanChoice> choices) {}

    /** What one plan does with an activity. */
    @Schema(name = "PlanChoice")
    record PlanChoice(UUID planId, @Schema(nullable = true) Target target) {}

    private final Plans plans;
    private final ObjectMapper json;

    ReadingPlans(Plans plans, ObjectMapper json) {
        this.plans = plans;
        this.json = json;
    }

    @Transactional
    Page<PlanSummaryView> page(String cursor, int limit) {
        Cursor.After after = Cursor.decode(cursor, FILTER);
        List<Plan> rows = plans.page(after.id(0), limit);
        return Page.of(rows, limit, p -> Cursor.encode(FILTER, p.id.toString())).map(this::summary);
    }

    @Transactional
    PlanView get(UUID id) {
        return view(require(id));
    }

    @Transactional
    Optional<PlanView> find(UUID id) {
        return plans.findByIdOptional(id).map(this::view);
    }

    private PlanView view(Plan plan) {
        return new PlanView(plan.id, plan.name, plan.createdAt, plan.acceptedAt, result(plan));
    }

    @Transactional
    void forget(UUID id) {
        plans.delete(require(id));
    }

    @Transactional
    PlanComparisonView compare(List<UUID> ids) {
        List<Plan> found = ids.stream().map(this::require).toList();
        Map<UUID, String> names = new LinkedHashMap<>();
        List<Map<UUID, Target>> targets = new ArrayList<>();
        for (Plan plan : found) {
            Map<UUID, Target> handed = new LinkedHashMap<>();
            result(plan).best().items().forEach(item -> {
                names.putIfAbsent(item.activityId(), item.name());
                handed.put(item.activityId(), item.target());
            });
            targets.add(handed);
        }
        List<PlanDifference> differences = names.keySet().stream()
                .filter(activity ->
                        targets.stream().map(t -> t.get(activity)).distinct().count() > 1)
                .map(activity -> {
                    List<PlanChoice> choices = new ArrayList<>();
                    for (int i = 0; i < ids.size(); i++) {
                        choices.add(new PlanChoice(ids.get(i), targets.get(i).get(activity)));
                    }
                    return new PlanDifference(activity, names.get(activity), choices);
                })
                .toList();
        return new PlanComparisonView(found.stream().map(this::summary).toList(), differences);
    }

    Plan require(UUID id) {
        return plans.findByIdOptional(id)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such plan in this workspace."));
    }

    PlanView.Result result(Plan plan) {
        try {
            return json.readValue(plan.result, PlanView.Result.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored plan is not readable: " + plan.id, corrupt);
        }
    }

    private PlanSummaryView summary(Plan p) {
        PlanView.Result r = result(p);
        return new PlanSummaryView(
                p.id,
                p.name,
                p.createdAt,
                p.acceptedAt,
                r.best().feasible(),
                r.best().exact(),
                r.best().totals());
    }
}
