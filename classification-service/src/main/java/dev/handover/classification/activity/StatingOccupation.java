package dev.handover.classification.activity;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.method.prior.Occupations;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes whose work an activity is and has its decision made again. */
@ApplicationScoped
public class StatingOccupation {

    private final Activities activities;
    private final StatedOccupations occupations;
    private final AskingAgain asking;

    StatingOccupation(Activities activities, StatedOccupations occupations, AskingAgain asking) {
        this.activities = activities;
        this.occupations = occupations;
        this.asking = asking;
    }

    /**
     * States it.
     *
     * @param activity whose
     * @param code SOC code of the catalogue; null leaves it to the name again
     * @param ifMatch the If-Match header; null overwrites what is there
     * @return the version after the change
     * @throws dev.handover.chassis.problem.Refusal 404, 412 or 422
     */
    @Transactional
    public long state(UUID activity, String code, String ifMatch) {
        if (activities.findById(activity) == null) {
            throw ProblemType.Common.NOT_FOUND.because("There is no such activity in this workspace.");
        }
        if (code != null && Occupations.of(code).isEmpty()) {
            throw Refusal.ofFields(
                    List.of(new Violation("code", "must be a code of GET /v1/occupations", Violation.shapeOf(code))));
        }
        StatedOccupation stated = occupations.findById(activity);
        boolean first = stated == null;
        if (ifMatch != null) {
            Preconditions.ifMatch(ifMatch, first ? StatedOccupation.BLANK : stated.version);
        }
        if (first) {
            stated = new StatedOccupation(activity);
        }
        stated.state(code);
        if (first) {
            occupations.persist(stated);
        }
        occupations.flush();
        asking.about(activity);
        return stated.version;
    }
}
