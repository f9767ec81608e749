package dev.handover.audit.capture;

import dev.handover.audit.capture.store.ImportQueue;
import dev.handover.audit.capture.store.StoredFile;
import dev.handover.audit.timeentry.UndoingImport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Moves one import one step on. The step's effect, the import's figures and its place in the queue are one transaction:
 * a step happens wholly, or not at all and then again.
 */
@ApplicationScoped
class MovingImport {

    private static final Logger LOG = Logger.getLogger(MovingImport.class);

    /** Far beyond any step; a step that takes longer is stuck. */
    private static final int STEP_SECONDS = 900;

    private static final int MOST_ATTEMPTS = 6;

    /** After so many failures a chunk is one row and the others of its day. */
    private static final int SMALLEST_CHUNK = 3;

    private final ImportQueue queue;
    private final Imports imports;
    private final ReadingFile reading;
    private final MatchingRows matching;
    private final RecordingRows recording;
    private final MirroringRange mirroring;
    private final UndoingImport undoing;
    private final CertifyingImport certifying;
    private final ReadingImports imported;
    private final StoredFile files;
    private final EntityManager entities;
    private final Clock clock;

    MovingImport(
            ImportQueue queue,
            Imports imports,
            ReadingFile reading,
            MatchingRows matching,
            RecordingRows recording,
            MirroringRange mirroring,
            UndoingImport undoing,
            CertifyingImport certifying,
            ReadingImports imported,
            StoredFile files,
            EntityManager entities,
            Clock clock) {
        this.queue = queue;
        this.imports = imports;
        this.reading = reading;
        this.matching = matching;
        this.recording = recording;
        this.mirroring = mirroring;
        this.undoing = undoing;
        this.certifying = certifying;
        this.imported = imported;
        this.files = files;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Takes the next step of an import, within its workspace.
     *
     * @return whether there may be another one to take at once
     */
    boolean move(UUID importId) {
        try {
            return QuarkusTransaction.requiringNew().timeout(STEP_SECONDS).call(() -> step(importId));
        } catch (RuntimeException | Error failure) {
            LOG.warnf(failure, "A step of import %s failed", importId);
            return QuarkusTransaction.requiringNew().call(() -> putOff(importId, failure));
        }
    }

    private boolean step(UUID importId) {
        Instant now = clock.instant();
        Optional<Integer> failures = queue.claim(importId, now);
        if (failures.isEmpty()) {
            return false;
        }
        Import job = imports.findById(importId);
        switch (job.stage) {
            case SURVEY, READ -> reading.read(job);
            case MATCH -> matching.look(job);
            case PREVIEW, COMMIT -> recording.record(job, failures.get());
            case COMPARE -> mirroring.compare(job);
            case REMOVE -> mirroring.remove(job);
            case REVERT -> job.reverted(undoing.undo(importId), clock.instant());
            case REST -> {
                // For the last time that there are rows to compare.
                certify(job);
                files.drop(importId);
                job.expire(now);
            }
        }
        if (job.stage == Import.Stage.REST) {
            certify(job);
        }
        if (job.expired && job.stage == Import.Stage.REST) {
            queue.finish(importId);
        } else {
            // After a failure chunks grow again step by step: the row that failed may still be ahead.
            int left = job.isRecording() ? Math.max(0, failures.get() - 1) : 0;
            queue.schedule(importId, job.stage == Import.Stage.REST ? job.expiresAt : now, left);
        }
        entities.flush();
        return true;
    }

    private void certify(Import job) {
        if (job.isComparable() && !job.expired) {
            job.compared(certifying.certify(imported.rested(job)));
        }
    }

    /**
     * The step is tried again after a pause that doubles; an import that fails again and again is given up.
     *
     * @return whether it is tried again at once
     */
    private boolean putOff(UUID importId, Throwable failure) {
        Instant now = clock.instant();
        Optional<Integer> attempts = queue.claim(importId, now);
        if (attempts.isEmpty()) {
            return false;
        }
        int failures = attempts.get() + 1;
        Import job = imports.findById(importId);
        if (job.isRecording() && !isPassing(failure)) {
            // The data are at fault: alone with its day, the row goes, and the file goes on.
            boolean alone = failures > SMALLEST_CHUNK;
            if (alone) {
                recording.giveUp(job);
            }
            queue.schedule(importId, now, alone ? 0 : failures);
            return true;
        }
        if (failures < MOST_ATTEMPTS) {
            queue.schedule(importId, now.plus(Duration.ofMillis(500L << failures)), failures);
            return false;
        }
        job.failed(
                ImportProblem.IMPORT_FAILED,
                "It failed " + failures + " times in a row; the service's log has the reason. What was recorded so far"
                        + " stands: send the file again, which doubles nothing, or revert the import.",
                now);
        queue.schedule(importId, job.expiresAt, 0);
        return false;
    }

    /** Whether the same step may succeed later: anything but what the data themselves cause. */
    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                String state = Objects.toString(refused.getSQLState(), "");
                return !(state.startsWith("22") || state.startsWith("23"));
            }
        }
        return failure instanceof Error;
    }
}
