package dev.handover.classification.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.method.fact.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outcome in full, as events carry it and the API shows it; the figures are those of {@link OutcomeFigures}.
 *
 * @param version rises with each event about the engagement's outcome; 0 before the first
 * @param calibration the calibration that the promise was made with; null for none
 */
@Schema(name = "Outcome")
record OutcomeState(
        UUID engagementId,
        UUID activityId,
        @Schema(nullable = true) UUID decisionId,
        @Schema(minimum = "0") long version,
        OutcomeStatus status,
        Target target,
        LocalDate startedOn,
        @Schema(nullable = true) LocalDate endedOn,
        @Schema(nullable = true) Boolean wouldHireAgain,
        @Schema(nullable = true, minimum = "1") Long calibration,
        @JsonUnwrapped OutcomeFigures figures,
        Instant measuredAt) {

    static OutcomeState of(Outcome outcome, Engagement engagement, OutcomeFigures figures) {
        return new OutcomeState(
                outcome.id,
                outcome.activityId,
                engagement.decisionId,
                outcome.eventVersion,
                outcome.status,
                outcome.target,
                outcome.startedOn,
                engagement.endedOn,
                engagement.wouldHireAgain,
                outcome.calibrationVersion,
                figures,
                outcome.measuredAt);
    }
}
