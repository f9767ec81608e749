package dev.handover.classification.clarity;

import dev.handover.classification.decision.snapshot.SummingUpDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Measures how much of the owner's time has a decision that is sure, and what to ask next. */
@ApplicationScoped
public class MeasuringClarity {

    private static final int LEAST_CLEAR = 10;

    private final SummingUpDecisions decisions;

    MeasuringClarity(SummingUpDecisions decisions) {
        this.decisions = decisions;
    }

    /** {@return the workspace's clarity} */
    @Transactional
    ClarityView measure() {
        return ClarityView.of(decisions.byVerdictAndLevel(), decisions.leastClear(LEAST_CLEAR));
    }
}
