package dev.handover.audit.capture;

import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.match.FileRow;
import dev.handover.audit.capture.match.Match;
import dev.handover.audit.capture.match.RowMatching;
import dev.handover.audit.capture.match.SimilarRows;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.timeentry.ReadingStatements;
import dev.handover.audit.timeentry.statement.KnownEntry;
import dev.handover.audit.timeentry.statement.MemberDay;
import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Finds out which rows are entries that are known already. */
@ApplicationScoped
class MatchingRows {

    private static final int CHUNK = 2_000;

    private final ImportRows rows;
    private final Exports exports;
    private final ReadingStatements entries;
    private final Jdbi jdbi;
    private final WorkspaceContext workspace;
    private final Clock clock;

    MatchingRows(
            ImportRows rows,
            Exports exports,
            ReadingStatements entries,
            Jdbi jdbi,
            WorkspaceContext workspace,
            Clock clock) {
        this.rows = rows;
        this.exports = exports;
        this.entries = entries;
        this.jdbi = jdbi;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Two imports of one workspace match their rows one after the other, or both would think the same row new. */
    @Transactional(TxType.MANDATORY)
    public void holdWorkspace() {
        Sql.lock(jdbi, "time_import/" + workspace.id());
    }

    /** Looks at the next rows before anything is recorded: whether somebody has to say what they are. */
    @Transactional(TxType.MANDATORY)
    public void look(Import job) {
        List<ExportedRow> chunk = rows.ofDaysAfter(job.id, job.figures.lastDay, CHUNK);
        if (chunk.isEmpty()) {
            job.looked(clock.instant());
            return;
        }
        long similar = match(job, chunk).stream()
                .filter(match -> match.kind() == Match.Kind.SIMILAR)
                .count();
        String last = chunk.stream()
                .map(row -> ImportRows.memberDay(job.findings.people(), row))
                .max(String::compareTo)
                .orElseThrow();
        job.looked((int) similar, last, clock.instant());
    }

    /** What rows of whole days are; in the order of the rows. */
    @Transactional(TxType.MANDATORY)
    public List<Match> match(Import job, List<ExportedRow> chunk) {
        Map<String, Person> people = job.findings.people();
        List<FileRow> fileRows = chunk.stream()
                .map(row -> FileRow.of(row, people.get(row.user()).memberId()))
                .toList();
        return RowMatching.match(
                fileRows,
                known(job, fileRows),
                new SimilarRows(job.options.similar(), job.options.exportedAt(), job.options.mirror() != null));
    }

    private List<KnownEntry> known(Import job, List<FileRow> fileRows) {
        String tool = exports.named(job.findings.plan().format()).tool();
        Set<MemberDay> days = fileRows.stream().map(FileRow::memberDay).collect(Collectors.toSet());
        List<KnownEntry> known = new ArrayList<>(entries.around(tool, days));
        Set<String> ids = fileRows.stream()
                .map(FileRow::externalId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        Set<UUID> seen = known.stream().map(KnownEntry::entryId).collect(Collectors.toSet());
        entries.byExternalIds(tool, ids).stream()
                .filter(entry -> !seen.contains(entry.entryId()))
                .forEach(known::add);
        Set<UUID> taken = rows.takenByOthers(
                job.id,
                known.stream().map(KnownEntry::entryId).toList(),
                fileRows.stream().map(FileRow::number).toList());
        return known.stream().filter(entry -> !taken.contains(entry.entryId())).toList();
    }
}
