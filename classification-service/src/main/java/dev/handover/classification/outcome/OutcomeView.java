package dev.handover.classification.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outcome in full, as events carry it and the API shows it.
 *
 * @param version rises with each event about the engagement's outcome; 0 before the first
 * @param calibration the calibration that the promise was made with; null for none
 */
@Schema(name = "Outcome")
record OutcomeView(
        @JsonUnwrapped Subject subject,
        @Schema(minimum = "0") long version,
        OutcomeStatus status,
        @JsonUnwrapped Course course,
        @Schema(nullable = true, minimum = "1") Long calibration,
        @JsonUnwrapped OutcomeFigures figures,
        Instant measuredAt) {

    /** Whose outcome it is. */
    record Subject(
            UUID engagementId,
            UUID activityId,
            @Schema(nullable = true) UUID decisionId) {}

    /** The engagement so far. */
    record Course(
            Target target,
            LocalDate startedOn,
            @Schema(nullable = true) LocalDate endedOn,
            @Schema(nullable = true) Boolean wouldHireAgain) {}

    static OutcomeView of(Outcome outcome, EngagementSnapshot engagement) {
        return new OutcomeView(
                new Subject(outcome.id, outcome.activityId, engagement.work().decisionId()),
                outcome.eventVersion,
                outcome.status,
                new Course(
                        outcome.target,
                        outcome.startedOn,
                        engagement.course().endedOn(),
                        engagement.course().wouldHireAgain()),
                outcome.calibrationVersion,
                outcome.figures,
                outcome.measuredAt);
    }
}
