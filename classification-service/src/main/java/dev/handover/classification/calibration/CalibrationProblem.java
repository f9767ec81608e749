package dev.handover.classification.calibration;

import dev.handover.chassis.problem.ProblemType;

/** Why a calibration is refused. */
enum CalibrationProblem implements ProblemType {
    NOTHING_OBSERVED("nothing-observed", 409, "No engagement has been measured for long enough."),
    CALIBRATION_APPLIED("calibration-applied", 409, "The observations are already applied."),
    NOT_CALIBRATED("not-calibrated", 409, "There is no calibration to revert.");

    private final String slug;
    private final int status;
    private final String title;

    CalibrationProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
