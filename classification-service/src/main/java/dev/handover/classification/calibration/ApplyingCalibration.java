package dev.handover.classification.calibration;

import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.outcome.ObservingTargets;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Applies what was observed, or takes it back; every decision is made again after it. */
@ApplicationScoped
class ApplyingCalibration {

    private final Calibrations calibrations;
    private final ObservingTargets observing;
    private final AskingAgain asking;
    private final WorkspaceContext workspace;
    private final Jdbi jdbi;
    private final Clock clock;

    ApplyingCalibration(
            Calibrations calibrations,
            ObservingTargets observing,
            AskingAgain asking,
            WorkspaceContext workspace,
            Jdbi jdbi,
            Clock clock) {
        this.calibrations = calibrations;
        this.observing = observing;
        this.asking = asking;
        this.workspace = workspace;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Applies what is observed now, as the next version. */
    @Transactional
    public void apply() {
        oneByOne();
        List<ObservingTargets.Observed> observed = observing.observed();
        if (observed.isEmpty()) {
            throw CalibrationProblem.NOTHING_OBSERVED.because(
                    "An engagement needs two months of measurements after its first day.");
        }
        if (calibrations
                .current()
                .map(current -> current.observed)
                .filter(observed::equals)
                .isPresent()) {
            throw CalibrationProblem.CALIBRATION_APPLIED.because(
                    "There are no new observations since the last calibration.");
        }
        calibrations.persistAndFlush(new Calibration(
                calibrations.lastOrdinal() + 1, observed, workspace.member().orElse(null), clock.instant()));
        asking.aboutAll();
    }

    /** Reverts the one in force: the one before it is in force again, or none. */
    @Transactional
    public void revert() {
        oneByOne();
        calibrations
                .current()
                .orElseThrow(() -> CalibrationProblem.NOT_CALIBRATED.because(
                        "No calibration is in use, so the offers are used as they are stated."))
                .revert(workspace.member().orElse(null), clock.instant());
        calibrations.flush();
        asking.aboutAll();
    }

    /** Two at once would both take the same version, or revert the same one: the second waits for the first. */
    private void oneByOne() {
        Sql.lock(jdbi, "calibration " + workspace.id());
    }
}
