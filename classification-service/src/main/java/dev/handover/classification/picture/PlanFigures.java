package dev.handover.classification.picture;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the pictures of a plan are drawn from; the feature that keeps plans answers it. */
public interface PlanFigures {

    /**
     * A plan in figures.
     *
     * @param frontier the best value for each budget, with the plan's and the greedy plan's points
     * @param months the month-by-month simulation, in order
     */
    record Figures(Frontier.Curve frontier, List<BuybackLadder.Month> months) {}

    /** {@return the plan's figures, or empty when the workspace has no such plan} */
    Optional<Figures> of(UUID plan);
}
