package dev.handover.classification.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.decision.AnsweringDecisions;
import dev.handover.classification.decision.snapshot.ListingDecisions;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Turns a plan into acceptances and follows what comes of it. */
@ApplicationScoped
class CarryingOutPlans {

    private static final int DECIMALS = 4;

    /** What became of one item. */
    @Schema(name = "PlanItemOutcome")
    enum Outcome {
        ACCEPTED,
        ALREADY,
        SUPERSEDED,
        REFUSED
    }

    /** What became of the plan's items. */
    @Schema(name = "PlanAcceptance")
    record PlanAcceptanceView(
            UUID planId,

            @Schema(nullable = true, description = "Null until an item of the plan is accepted.")
            Instant acceptedAt,

            @Schema(maxItems = 1000) List<ItemOutcome> items) {}

    /** What became of one item; the current decision tells what to look at where it was not accepted. */
    @Schema(name = "PlanItemAcceptance")
    record ItemOutcome(
            UUID activityId,
            UUID decisionId,
            Target target,
            Outcome outcome,
            @Schema(nullable = true) UUID currentDecisionId,

            @Schema(
                    nullable = true,
                    maxLength = 100,
                    description = "The slug of the problem, if the item was not accepted.")
            String problem) {}

    /** How far a plan has come: hours the owner's own measured time fell by, against those promised. */
    @Schema(name = "PlanProgress")
    record PlanProgressView(
            UUID planId,
            BigDecimal hoursPromised,
            BigDecimal hoursFreed,

            @Schema(nullable = true, description = "Freed hours ÷ promised hours; null if no hours were promised.")
            BigDecimal shareDone,

            @Schema(maxItems = 1000) List<ItemProgress> items) {}

    /** How far one item has come; measured hours are null where nothing was measured. */
    @Schema(name = "PlanItemProgress")
    record ItemProgress(
            UUID activityId,
            @Schema(maxLength = 500) String name,
            Target target,

            @Schema(
                    nullable = true,
                    description = "The status of the activity's current decision; null if it was withdrawn.")
            DecisionStatus status,

            @Schema(description = "Whether the current decision is still the one that the plan was made with.")
            boolean sameDecision,

            @JsonUnwrapped Hours hours) {

        /** Hours a month, promised and measured. */
        record Hours(
                BigDecimal hoursPromised,
                @Schema(nullable = true) BigDecimal measuredThen,
                @Schema(nullable = true) BigDecimal measuredNow,

                @Schema(
                        nullable = true,
                        description = "Measured hours then minus now. Negative if the hours increased.")
                BigDecimal hoursFreed,

                @Schema(nullable = true) BigDecimal shareDone) {}
    }

    private final ReadingPlans reading;
    private final AnsweringDecisions answering;
    private final ListingDecisions decisions;
    private final ReadingActivities activities;
    private final WorkspaceContext workspace;
    private final Clock clock;

    CarryingOutPlans(
            ReadingPlans reading,
            AnsweringDecisions answering,
            ListingDecisions decisions,
            ReadingActivities activities,
            WorkspaceContext workspace,
            Clock clock) {
        this.reading = reading;
        this.answering = answering;
        this.decisions = decisions;
        this.activities = activities;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Accepts what is still as it was planned; what changed since is told, never accepted unseen. */
    @Transactional
    PlanAcceptanceView accept(UUID id, String note) {
        Plan plan = reading.require(id);
        List<ItemOutcome> outcomes = reading.result(plan).best().items().stream()
                // one order for all: two acceptances at once wait for each other instead of for ever
                .sorted(Comparator.comparing(PlanView.PlannedItem::activityId))
                .map(item -> accept(item, note))
                .toList();
        if (outcomes.stream().anyMatch(o -> o.outcome() == Outcome.ACCEPTED)) {
            plan.accept(workspace.member().orElse(null), clock.instant());
        }
        return new PlanAcceptanceView(id, plan.acceptedAt, outcomes);
    }

    private ItemOutcome accept(PlanView.PlannedItem item, String note) {
        AnsweringDecisions.Taken taken =
                answering.acceptAmongOthers(item.activityId(), item.decisionId(), item.target(), note);
        boolean same = item.decisionId().equals(taken.current());
        Outcome outcome;
        if (taken.taken()) {
            outcome = Outcome.ACCEPTED;
        } else if (same && taken.status() == DecisionStatus.ACCEPTED) {
            outcome = Outcome.ALREADY;
        } else {
            outcome = same || taken.current() == null ? Outcome.REFUSED : Outcome.SUPERSEDED;
        }
        return new ItemOutcome(
                item.activityId(), item.decisionId(), item.target(), outcome, taken.current(), taken.problem());
    }

    /** Compares the hours measured when the plan was made with those measured now. */
    @Transactional
    PlanProgressView progress(UUID id) {
        List<PlanView.PlannedItem> items =
                reading.result(reading.require(id)).best().items();
        List<UUID> ids = items.stream().map(PlanView.PlannedItem::activityId).toList();
        Map<UUID, BigDecimal> now = activities.measuredHours(ids);
        Map<UUID, ListingDecisions.Standing> standing = decisions.standing(ids);
        List<ItemProgress> progress = items.stream()
                .map(item -> progress(item, now.get(item.activityId()), standing.get(item.activityId())))
                .toList();
        BigDecimal promised = sum(
                items.stream().map(item -> item.worth().hoursFreedPerMonth()).toList());
        BigDecimal freed = sum(progress.stream()
                .map(item -> item.hours().hoursFreed())
                .filter(Objects::nonNull)
                .toList());
        return new PlanProgressView(id, promised, freed, share(freed, promised), progress);
    }

    private static ItemProgress progress(
            PlanView.PlannedItem item, BigDecimal now, ListingDecisions.Standing standing) {
        BigDecimal freed = item.measuredHours() == null || now == null
                ? null
                : Figures.shown(item.measuredHours().subtract(now));
        return new ItemProgress(
                item.activityId(),
                item.name(),
                item.target(),
                standing == null ? null : standing.status(),
                standing != null && standing.decisionId().equals(item.decisionId()),
                new ItemProgress.Hours(
                        item.worth().hoursFreedPerMonth(),
                        item.measuredHours(),
                        now,
                        freed,
                        share(freed, item.worth().hoursFreedPerMonth())));
    }

    private static BigDecimal share(BigDecimal freed, BigDecimal promised) {
        return freed == null || promised.signum() == 0
                ? null
                : Figures.shown(Figures.divide(freed, promised), DECIMALS);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return Figures.shown(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
