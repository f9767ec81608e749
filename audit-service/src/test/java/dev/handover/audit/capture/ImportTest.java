package dev.handover.audit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.Import.Stage;
import dev.handover.audit.capture.file.Dialect;
import dev.handover.audit.capture.file.Encoding;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.match.Findings;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.timeentry.UndoingImport;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ImportOptions NONE = ImportOptions.NONE;
    private static final Findings.Seen SEEN = new Findings.Seen(Map.of(), 0, Map.of());

    private static Import surveyed(boolean dryRun, boolean open) {
        Import job = new Import(NONE, !dryRun, null, NOW, NOW.plusSeconds(60));
        Plan plan = new Plan(
                ExportFormat.TOGGL_DETAILED,
                new Dialect(new Encoding("UTF-8", 0, ""), ','),
                DateOrder.MONTH_FIRST,
                null);
        Assumption order = new Assumption(Assumption.DATE_ORDER, "MONTH_FIRST", "", List.of("DAY_FIRST"), open);
        job.surveyed(new Findings(plan, Map.of(), null, List.of(order), Map.of(), 0), 3, NOW);
        return job;
    }

    private static Import previewed() {
        Import job = surveyed(true, false);
        job.read(3, 4, 1, SEEN, NOW);
        job.counted(List.of(Outcome.Kind.CREATED), NOW);
        job.counted(List.of(Outcome.Kind.REJECTED), NOW);
        job.finished(0, NOW);
        return job;
    }

    @Test
    void aSettledFileGoesStraightOnAndAnOpenOneOrADryRunStopsAtThePreview() {
        Import settled = surveyed(false, false);
        settled.read(2, 3, 0, SEEN, NOW);
        assertEquals(Stage.READ, settled.stage);
        settled.read(1, 4, 0, SEEN, NOW);
        assertEquals(Stage.MATCH, settled.stage, "nothing is recorded before all rows were looked at");
        settled.looked(0, "day", NOW);
        settled.looked(NOW);
        assertEquals(Stage.COMMIT, settled.stage);
        assertEquals(ImportStatus.COMMITTING, settled.status);

        Import open = surveyed(false, true);
        open.read(3, 4, 0, SEEN, NOW);
        assertEquals(Stage.PREVIEW, open.stage);
        assertEquals(ImportStatus.READING, open.status);
        assertEquals(ImportStatus.PREVIEWED, previewed().status);
    }

    @Test
    void aCommitCountsAnewFromWhatWasRejectedWhileReading() {
        Import job = previewed();
        assertEquals(2, job.figures.rejected);
        assertFalse(job.commit(NONE, 1, NOW));
        assertEquals(Stage.COMMIT, job.stage);
        assertEquals(1, job.figures.rejected);
        assertEquals(0, job.figures.created);
        assertEquals(1, job.figures.rowsDone);
    }

    @Test
    void anAnswerThatOnlyConfirmsReadsNothingAnewAndOneThatDiffersDoes() {
        assertFalse(previewed().commit(ordered(DateOrder.MONTH_FIRST), 1, NOW));
        Import other = previewed();
        assertTrue(other.commit(ordered(DateOrder.DAY_FIRST), 1, NOW));
        assertEquals(Stage.SURVEY, other.stage);
        assertEquals(0, other.figures.rowsRead);
        assertTrue(previewed()
                .commit(new ImportOptions(null, "UTC", ReadingChoices.NONE, List.of(), null, null, null), 1, NOW));
    }

    private static Import openAtThePreview() {
        Import job = surveyed(false, true);
        job.read(3, 4, 0, SEEN, NOW);
        job.finished(0, NOW);
        return job;
    }

    @Test
    void anOpenQuestionIsAnsweredAlsoByWhatItProposes() {
        Import job = openAtThePreview();
        Refusal refused = assertThrows(Refusal.class, () -> job.commit(NONE, 0, NOW));
        assertEquals(ImportProblem.IMPORT_QUESTIONS_OPEN, refused.type());
        assertEquals(ImportStatus.PREVIEWED, job.status);

        assertFalse(job.commit(ordered(DateOrder.MONTH_FIRST), 0, NOW), "the file is read as it was proposed");
        assertEquals(Stage.COMMIT, job.stage);
        assertEquals(
                List.of(Assumption.settled(Assumption.DATE_ORDER, "MONTH_FIRST", "as answered")),
                job.findings.assumptions(job.options));
    }

    @Test
    void readAsAnotherTextTheFileAsksItsQuestionsAgain() {
        Import job = openAtThePreview();
        ReadingChoices other = new ReadingChoices(null, "windows-1250", null, null);
        assertTrue(job.commit(NONE.reading(other), 0, NOW));
        assertEquals(Stage.SURVEY, job.stage);
    }

    @Test
    void onlyARecordedImportIsTakenBackOnce() {
        Import job = previewed();
        assertThrows(Refusal.class, () -> job.revert(NOW));
        job.commit(NONE, 1, NOW);
        job.counted(List.of(Outcome.Kind.CREATED), NOW);
        assertThrows(Refusal.class, job::mustNotBeBusy);
        job.finished(0, NOW);
        job.revert(NOW);
        job.reverted(new UndoingImport.Counts(1, 0, 0), NOW);
        assertEquals(ImportStatus.REVERTED, job.status);
        job.revert(NOW);
        assertEquals(ImportStatus.REVERTED, job.status, "there is nothing more to take back");
    }

    @Test
    void aFileWithRowsOnWhichSomebodyHasToDecideStopsAtThePreview() {
        Import job = surveyed(false, false);
        job.read(3, 4, 0, SEEN, NOW);
        job.looked(2, "day", NOW);
        job.looked(NOW);
        assertEquals(Stage.PREVIEW, job.stage);
        job.finished(2, NOW);
        assertEquals(ImportStatus.PREVIEWED, job.status);
        assertEquals(
                List.of(Assumption.SIMILAR),
                job.findings.open(job.options).stream().map(Assumption::topic).toList());
        assertThrows(Refusal.class, () -> job.commit(NONE, 0, NOW));

        ImportOptions further = new ImportOptions(
                null, null, ReadingChoices.NONE, List.of(), ImportOptions.Similar.FURTHER, null, null);
        assertFalse(job.commit(further, 0, NOW), "the answer needs no other reading");
        assertEquals(Stage.COMMIT, job.stage);
        assertEquals(List.of(), job.findings.open(job.options));
    }

    @Test
    void aPreviewNobodyCommittedInTimeFails() {
        Import job = previewed();
        job.expire(NOW);
        assertEquals(ImportStatus.FAILED, job.status);
        assertEquals("import-file-expired", job.failureSlug);
        assertThrows(Refusal.class, () -> job.commit(NONE, 0, NOW));
    }

    private static ImportOptions ordered(DateOrder order) {
        return NONE.reading(ReadingChoices.NONE.withDateOrder(order));
    }
}
