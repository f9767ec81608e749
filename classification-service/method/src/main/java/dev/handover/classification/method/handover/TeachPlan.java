package dev.handover.classification.method.handover;

import dev.handover.classification.method.calculation.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How work that the owner can teach is taught by showing how.
 *
 * @param hours the owner's hours it takes in all, one-off
 * @param steps the steps in order
 */
public record TeachPlan(BigDecimal hours, List<Step> steps) {

    /**
     * One step.
     *
     * @param name short
     * @param text what to do
     * @param hours the owner's hours for it
     */
    public record Step(String name, String text, BigDecimal hours) {}

    private static final List<Step> SHARES = List.of(
            new Step("Show", "Do it once while it is recorded, and say why at each step.", new BigDecimal("0.25")),
            new Step(
                    "Write",
                    "Let the learner write the procedure from the recording; correct it.",
                    new BigDecimal("0.15")),
            new Step("Together", "Do it together, the learner's hands on it.", new BigDecimal("0.30")),
            new Step("Watch", "Watch the learner do it alone; speak only at the end.", new BigDecimal("0.20")),
            new Step(
                    "Hand over", "Set the goal, look at the result, leave what lies between.", new BigDecimal("0.10")));

    /** {@return the plan for so many hours of teaching, hours rounded for output} */
    public static TeachPlan of(BigDecimal hours) {
        List<Step> steps = new ArrayList<>();
        for (Step share : SHARES) {
            steps.add(new Step(share.name(), share.text(), Figures.shown(hours.multiply(share.hours()))));
        }
        return new TeachPlan(Figures.shown(hours), List.copyOf(steps));
    }
}
