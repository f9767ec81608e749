package dev.handover.classification.method.rule;

import dev.handover.classification.method.fact.FactName;
import java.util.ArrayList;
import java.util.List;

/** What R0 asks for: the facts without which no rule can be judged, the weightiest first. */
public final class Missing {

    private Missing() {}

    /**
     * Lists what is missing.
     *
     * @return of hours, growth (standing for all that gives σ), skill and area those that are missing, ordered by
     *     their weight in completeness (0.2, 0.2, 0.15, 0.1)
     */
    public static List<FactName> of(Situation s) {
        boolean hours = s.facts().knows(FactName.HOURS_PER_MONTH);
        boolean area = s.facts().knows(FactName.AREA);
        if (hours && area && s.score().isPresent() && s.skill().isPresent()) {
            return List.of();
        }
        List<FactName> missing = new ArrayList<>();
        if (!hours) {
            missing.add(FactName.HOURS_PER_MONTH);
        }
        if (s.score().isEmpty()) {
            missing.add(FactName.GROWTH);
        }
        if (s.skill().isEmpty()) {
            missing.add(FactName.SKILL);
        }
        if (!area) {
            missing.add(FactName.AREA);
        }
        return List.copyOf(missing);
    }
}
