package dev.handover.audit.capture;

import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.match.FileRow;
import dev.handover.audit.capture.match.Match;
import dev.handover.audit.capture.store.Decision;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.RecordingStatements;
import dev.handover.audit.timeentry.RecordingStatements.Recorded;
import dev.handover.audit.timeentry.statement.Stated;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns rows into entries, a chunk per transaction. A preview does the very same in a transaction that is rolled back,
 * so what it forecasts is what the rules really say.
 */
@ApplicationScoped
class RecordingRows {

    /** So many rows, and the others of their days, make a chunk: one event holds as many entries. */
    private static final int CHUNK = 500;

    private static final int PREVIEW_SECONDS = 120;

    private final ImportRows rows;
    private final MatchingRows matching;
    private final Exports exports;
    private final RecordingStatements recording;
    private final Clock clock;

    RecordingRows(ImportRows rows, MatchingRows matching, Exports exports, RecordingStatements recording, Clock clock) {
        this.rows = rows;
        this.matching = matching;
        this.exports = exports;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * Records, or forecasts, the next chunk; finishes the import where none is left.
     *
     * @param failures how often in a row this failed so far: each makes the chunk smaller, so that one row stands alone
     *     in the end
     */
    @Transactional(TxType.MANDATORY)
    public void record(Import job, int failures) {
        boolean preview = job.stage == Import.Stage.PREVIEW;
        int target = preview ? ImportRows.PREVIEWED : ImportRows.RECORDED;
        matching.holdWorkspace();
        List<ExportedRow> chunk = rows.next(job.id, target, Math.max(1, CHUNK >> (3 * failures)));
        if (chunk.isEmpty()) {
            job.finished(rows.count(job.id, Decision.SIMILAR), clock.instant());
            return;
        }
        List<Decided> decided = preview ? forecast(job, chunk) : outcomes(job, chunk, false);
        rows.decide(job.id, target, decided);
        job.counted(decided.stream().map(Decided::outcome).toList(), clock.instant());
    }

    /** Gives up the next row, and those of its day, for a reason that nobody foresaw; the others go on. */
    @Transactional(TxType.MANDATORY)
    public void giveUp(Import job) {
        int target = job.stage == Import.Stage.PREVIEW ? ImportRows.PREVIEWED : ImportRows.RECORDED;
        List<Decided> decided = rows.next(job.id, target, 1).stream()
                .map(row -> Decision.rejected(
                        row.number(),
                        "row-failed",
                        "The row, or another of the same person and day, can't be recorded for a reason that this service"
                                + " doesn't know; its log has it. Send the other rows of the day apart from it."))
                .toList();
        rows.decide(job.id, target, decided);
        job.counted(decided.stream().map(Decided::outcome).toList(), clock.instant());
    }

    private List<Decided> forecast(Import job, List<ExportedRow> chunk) {
        try {
            QuarkusTransaction.requiringNew().timeout(PREVIEW_SECONDS).run(() -> {
                throw new Forecast(outcomes(job, chunk, true));
            });
            throw new IllegalStateException("a preview is always rolled back");
        } catch (Forecast forecast) {
            return forecast.outcomes.stream().map(Decision::withoutNewEntry).toList();
        }
    }

    /** Ends a preview's transaction the only way that surely records nothing. */
    private static final class Forecast extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Decided> outcomes;

        Forecast(List<Decided> outcomes) {
            super("forecast", null, false, false);
            this.outcomes = outcomes;
        }
    }

    private List<Decided> outcomes(Import job, List<ExportedRow> chunk, boolean preview) {
        List<Decided> decided = new ArrayList<>(chunk.size());
        List<Match> wanted = new ArrayList<>(chunk.size());
        for (Match match : matching.match(job, chunk)) {
            if (job.options.isOutside(match.row().memberDay())) {
                decided.add(Decision.outsideMirror(match.row()));
                continue;
            }
            switch (match.kind()) {
                case NEW, KNOWN -> wanted.add(match);
                case RECORDED_OTHERWISE -> decided.add(Decision.recordedOtherwise(match.row()));
                case SIMILAR -> {
                    if (preview) {
                        wanted.add(match);
                    } else {
                        decided.add(Decision.similarSince(match.row()));
                    }
                }
            }
        }
        Stated.File file = fileOf(job, exports);
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            List<Match> some = wanted.subList(from, Math.min(wanted.size(), from + CHUNK));
            List<Recorded> recorded = recording.record(
                    file, some.stream().map(RecordingRows::stated).toList());
            for (int i = 0; i < some.size(); i++) {
                decided.add(Decision.of(some.get(i), recorded.get(i)));
            }
        }
        return decided;
    }

    static Stated.File fileOf(Import job, Exports exports) {
        return new Stated.File(
                job.id, exports.named(job.findings.plan().format()).source(), job.options.exportedAt(), job.createdAt);
    }

    private static Stated stated(Match match) {
        FileRow row = match.row();
        return new Stated(
                row.memberId(),
                match.entry() == null ? null : match.entry().entryId(),
                row.externalId(),
                row.statement());
    }
}
