package dev.handover.audit.capture;

import dev.handover.audit.capture.ImportView.AssumptionView;
import dev.handover.audit.capture.certificate.Reconciliation;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.match.Assumptions;
import dev.handover.audit.capture.match.Findings;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.timeentry.UndoingImport;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A file on its way into time entries. Each verb moves it one step and keeps its figures. */
@Entity
@Table(name = "time_import")
class Import {

    /** What the worker does next. */
    enum Stage {
        SURVEY,
        READ,
        MATCH,
        PREVIEW,
        COMPARE,
        COMMIT,
        REMOVE,
        REVERT,
        REST
    }

    private static final List<String> OF_THE_TEXT = List.of(Assumption.FORMAT, Assumption.CHARSET);
    private static final List<String> OF_THE_READING =
            List.of(Assumption.FORMAT, Assumption.CHARSET, Assumption.DATE_ORDER, Assumption.CLOCK, Assumption.ZONE);

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ImportStatus status;

    @Enumerated(EnumType.STRING)
    Stage stage;

    /** Whether rows are recorded without asking, where the file leaves nothing open. */
    @Column(name = "straight")
    boolean commitsAtOnce;

    @JdbcTypeCode(SqlTypes.JSON)
    ImportOptions options;

    long bytes;

    /** Of the file, unpacked; null for what was sent before it was kept. */
    String sha256;

    /** How file and store compared when it last came to rest, without the months. */
    @JdbcTypeCode(SqlTypes.JSON)
    Reconciliation totals;

    Instant createdAt;
    UUID createdBy;
    Instant changedAt;
    Instant expiresAt;
    boolean expired;

    @JdbcTypeCode(SqlTypes.JSON)
    Findings findings;

    @Embedded
    ImportFigures figures = new ImportFigures();

    String failureSlug;
    String failureDetail;

    protected Import() {}

    Import(ImportOptions options, boolean commitsAtOnce, UUID createdBy, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.status = ImportStatus.READING;
        this.stage = Stage.SURVEY;
        this.commitsAtOnce = commitsAtOnce;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.changedAt = now;
        this.expiresAt = expiresAt;
        this.options = options;
    }

    void surveyed(Findings found, int rows, Instant now) {
        findings = found;
        figures.surveyed(rows);
        stage = Stage.READ;
        changedAt = now;
    }

    /** Some rows were read; those rejected have their outcome already. */
    void read(int rows, int last, int rejectedRows, Findings.Seen seen, Instant now) {
        figures.read(rows, last, rejectedRows);
        findings = findings.plus(seen);
        changedAt = now;
        if (!figures.isRead()) {
            return;
        }
        // What a mirror removes is looked at before: always, and again where an answer changes it.
        boolean commit = commitsAtOnce
                && options.mirror() == null
                && findings.open(options).isEmpty();
        stage = commit ? Stage.MATCH : Stage.PREVIEW;
        status = ImportStatus.READING;
    }

    /** Some days were looked at before anything is recorded. */
    void looked(int more, String day, Instant now) {
        figures.looked(more, day);
        changedAt = now;
    }

    /** All days were looked at: rows are recorded at once where nobody has to say what they are. */
    void looked(Instant now) {
        boolean asks = figures.similarRows > 0;
        stage = asks ? Stage.PREVIEW : Stage.COMMIT;
        status = asks ? ImportStatus.READING : ImportStatus.COMMITTING;
        changedAt = now;
    }

    /** All of the file is stored. */
    void stored(long length, String hash) {
        bytes = length;
        sha256 = hash;
    }

    /** Whether its rows have outcomes that can be compared with what is stored. */
    boolean isComparable() {
        return status == ImportStatus.PREVIEWED || status == ImportStatus.COMMITTED || status == ImportStatus.REVERTED;
    }

    void mustBeComparable() {
        if (!isComparable()) {
            throw refusal(ImportProblem.IMPORT_NOT_COMPARED, "It is " + status + ": wait until it has ended.");
        }
    }

    /** How file and store compare now. */
    void compared(Reconciliation summary) {
        totals = summary;
    }

    /** Some rows have their outcome. */
    void counted(List<Outcome.Kind> kinds, Instant now) {
        kinds.forEach(figures::counted);
        changedAt = now;
    }

    /** No row is left for the present stage. */
    void finished(int similar, Instant now) {
        if (stage == Stage.PREVIEW && similar > 0) {
            findings = findings.with(Assumptions.similar(similar));
        }
        changedAt = now;
        if (options.mirror() != null) {
            stage = stage == Stage.PREVIEW ? Stage.COMPARE : Stage.REMOVE;
        } else {
            rest();
        }
    }

    private void rest() {
        boolean preview = stage == Stage.PREVIEW || stage == Stage.COMPARE;
        status = preview ? ImportStatus.PREVIEWED : ImportStatus.COMMITTED;
        stage = Stage.REST;
    }

    /** Some stored entries were compared with the file; so many of them it no longer has. */
    void compared(int leftOver, UUID last, Instant now) {
        figures.compared(leftOver, last);
        changedAt = now;
    }

    /** All stored entries of the range were compared with the file, or removed. */
    void compared(Instant now) {
        if (stage == Stage.COMPARE) {
            findings = findings.with(Assumptions.mirrored(options.mirror(), figures.removed, figures.rejected));
        }
        changedAt = now;
        rest();
    }

    boolean isRecording() {
        return stage == Stage.PREVIEW || stage == Stage.COMMIT;
    }

    /**
     * Somebody agreed to the preview.
     *
     * @param answers to its questions; where a field is null, what was said with the file counts
     * @param rejectedWhileReading how many rows keep their outcome
     * @return whether the file must be read again, since an answer differs from what was assumed
     * @throws Refusal 409 where it is no preview, or a question has no answer
     */
    boolean commit(ImportOptions answers, int rejectedWhileReading, Instant now) {
        mustBePreviewed();
        ImportOptions wanted = answers.or(options);
        // Read as another text, the file asks other questions: those are asked when it has been read.
        if (!findings.differs(OF_THE_TEXT, wanted, options)) {
            refuseOpen(wanted);
        }
        boolean again = readsOtherwise(wanted);
        options = wanted;
        changedAt = now;
        commitsAtOnce = true;
        totals = null;
        if (again) {
            status = ImportStatus.READING;
            stage = Stage.SURVEY;
            findings = null;
            figures.beginReading();
        } else {
            status = ImportStatus.COMMITTING;
            stage = Stage.COMMIT;
            figures.begin(rejectedWhileReading);
        }
        return again;
    }

    /** What was found, for whoever answers. */
    Findings toSettle() {
        mustBePreviewed();
        return findings;
    }

    private void mustBePreviewed() {
        if (status != ImportStatus.PREVIEWED) {
            throw refusal(ImportProblem.IMPORT_NOT_PREVIEWED, "It is " + status + ": commit it while it is PREVIEWED.");
        }
    }

    private void refuseOpen(ImportOptions wanted) {
        List<Assumption> open = findings.open(wanted);
        if (open.isEmpty()) {
            return;
        }
        throw ImportProblem.IMPORT_QUESTIONS_OPEN.because(
                "Answer each of `questions` in `answers`, also where what it proposes is right: "
                        + open.stream().map(Assumption::topic).collect(Collectors.joining(", ")) + ".",
                Map.of(
                        "importId",
                        id,
                        "questions",
                        AssumptionView.of(open, findings.unknownUsers().openUnder(wanted))));
    }

    /** An answer that only confirms what was assumed asks for no second reading. */
    private boolean readsOtherwise(ImportOptions wanted) {
        return !wanted.users().equals(options.users())
                || !Objects.equals(wanted.memberId(), options.memberId())
                || findings.differs(OF_THE_READING, wanted, options);
    }

    /** Has what it recorded taken back; where that was asked for before, nothing more is done. */
    void revert(Instant now) {
        if (status == ImportStatus.REVERTING || status == ImportStatus.REVERTED) {
            return;
        }
        boolean recorded = status == ImportStatus.COMMITTED || (status == ImportStatus.FAILED && figures.hasRecorded());
        if (!recorded) {
            throw refusal(ImportProblem.IMPORT_NOT_COMMITTED, "It is " + status + ": there is nothing to take back.");
        }
        status = ImportStatus.REVERTING;
        stage = Stage.REVERT;
        changedAt = now;
    }

    void reverted(UndoingImport.Counts undone, Instant now) {
        figures.undone(undone);
        status = ImportStatus.REVERTED;
        stage = Stage.REST;
        changedAt = now;
    }

    void failed(ImportProblem problem, String detail, Instant now) {
        status = ImportStatus.FAILED;
        stage = Stage.REST;
        failureSlug = problem.slug();
        failureDetail = detail.length() > 2000 ? detail.substring(0, 2000) : detail;
        changedAt = now;
    }

    void expire(Instant now) {
        expired = true;
        changedAt = now;
        if (status == ImportStatus.PREVIEWED) {
            failed(ImportProblem.IMPORT_FILE_EXPIRED, "Nobody committed it in time: send the file again.", now);
        }
    }

    void mustNotBeBusy() {
        if (stage != Stage.REST
                && stage != Stage.SURVEY
                && stage != Stage.READ
                && stage != Stage.MATCH
                && stage != Stage.PREVIEW
                && stage != Stage.COMPARE) {
            throw refusal(ImportProblem.IMPORT_BUSY, "It is " + status + ": wait until it has ended.");
        }
    }

    private Refusal refusal(ImportProblem problem, String detail) {
        return problem.because(detail, Map.of("importId", id, "importStatus", status));
    }
}
