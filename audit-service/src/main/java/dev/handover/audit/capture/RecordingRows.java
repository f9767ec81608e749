package dev.handover.audit.capture;

import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.activity.NamingActivities;
import dev.handover.audit.capture.format.ActivityRule;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.match.GroupMatching;
import dev.handover.audit.capture.match.GroupMatching.Match;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.ReadingEntries;
import dev.handover.audit.timeentry.RecordingTime;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.Origin;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.content.TimeEntrySnapshot;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Turns rows into entries, a chunk per transaction. A preview does the very same in a transaction that is rolled back,
 * so what it forecasts is what the rules really say.
 */
@ApplicationScoped
class RecordingRows {

    /** So many rows, and the others of their groups, make a chunk: one event holds as many entries. */
    private static final int CHUNK = 500;

    private static final int PREVIEW_SECONDS = 120;

    private final ImportRows rows;
    private final Exports exports;
    private final ReadingEntries entries;
    private final NamingActivities naming;
    private final RecordingTime recording;
    private final WorkspaceContext workspace;
    private final Jdbi jdbi;
    private final Clock clock;

    RecordingRows(
            ImportRows rows,
            Exports exports,
            ReadingEntries entries,
            NamingActivities naming,
            RecordingTime recording,
            WorkspaceContext workspace,
            Jdbi jdbi,
            Clock clock) {
        this.rows = rows;
        this.exports = exports;
        this.entries = entries;
        this.naming = naming;
        this.recording = recording;
        this.workspace = workspace;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Records, or forecasts, the next chunk; finishes the import where none is left. */
    @Transactional(TxType.MANDATORY)
    public void record(Import job) {
        boolean preview = job.stage == Import.Stage.PREVIEW;
        int target = preview ? ImportRows.PREVIEWED : ImportRows.RECORDED;
        holdWorkspace();
        List<ExportedRow> chunk = rows.next(job.id, target, CHUNK);
        if (chunk.isEmpty()) {
            job.finished(clock.instant());
            return;
        }
        List<Decided> decided = preview ? forecast(job, chunk) : outcomes(job, chunk);
        rows.decide(job.id, target, decided);
        job.counted(decided.stream().map(Decided::outcome).toList(), clock.instant());
    }

    private List<Decided> forecast(Import job, List<ExportedRow> chunk) {
        try {
            QuarkusTransaction.requiringNew().timeout(PREVIEW_SECONDS).run(() -> {
                throw new Forecast(outcomes(job, chunk));
            });
            throw new IllegalStateException("a preview is always rolled back");
        } catch (Forecast forecast) {
            return forecast.outcomes.stream()
                    .map(RecordingRows::withoutNewEntry)
                    .toList();
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

    /** The entries that would have been created are gone with the transaction. */
    private static Decided withoutNewEntry(Decided row) {
        return row.outcome() == Outcome.Kind.CREATED
                ? new Decided(row.number(), null, row.outcome(), row.code(), row.reason(), null)
                : row;
    }

    /** Two imports of one workspace match their rows one after the other, or both would think the same row new. */
    private void holdWorkspace() {
        jdbi.useHandle(handle -> handle.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 1))", "time_import/" + workspace.id()));
    }

    private List<Decided> outcomes(Import job, List<ExportedRow> chunk) {
        Map<String, Person> people = job.findings.people();
        Function<ExportedRow, UUID> members = row -> people.get(row.user()).memberId();
        String source = exports.named(job.findings.plan().format()).source();
        Map<String, List<ExportedRow>> groups = chunk.stream()
                .collect(Collectors.groupingBy(ExportedRow::group, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<TimeEntrySnapshot>> known = entries.byExternalGroup(source, groups.keySet()).stream()
                .collect(Collectors.groupingBy(entry -> entry.origin().externalGroup()));
        List<Decided> decided = new ArrayList<>(chunk.size());
        List<Match> changed = new ArrayList<>();
        groups.forEach((group, some) -> GroupMatching.match(some, known.getOrDefault(group, List.of()), members)
                .forEach(match -> {
                    if (match.same()) {
                        decided.add(new Decided(
                                match.row().number(),
                                null,
                                Outcome.Kind.UNCHANGED,
                                null,
                                null,
                                match.known().entryId()));
                    } else {
                        changed.add(match);
                    }
                }));
        for (int from = 0; from < changed.size(); from += RecordingTime.MOST_DRAFTS) {
            List<Match> some = changed.subList(from, Math.min(changed.size(), from + RecordingTime.MOST_DRAFTS));
            decided.addAll(record(job, source, some, members));
        }
        return decided;
    }

    private List<Decided> record(Import job, String source, List<Match> some, Function<ExportedRow, UUID> members) {
        List<ActivityHint> hints =
                some.stream().map(match -> ActivityRule.of(match.row().text())).toList();
        List<UUID> activities = naming.resolve(hints);
        List<EntryDraft> drafts = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            drafts.add(draft(job, source, some.get(i), members, activities.get(i)));
        }
        List<Outcome> outcomes = recording.record(drafts);
        List<Decided> decided = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Outcome.Problem problem = outcome.problem();
            decided.add(new Decided(
                    some.get(i).row().number(),
                    null,
                    outcome.kind(),
                    problem == null ? null : problem.slug(),
                    problem == null ? null : problem.title() + " " + problem.detail(),
                    outcome.entryId()));
        }
        return decided;
    }

    private static EntryDraft draft(
            Import job, String source, Match match, Function<ExportedRow, UUID> members, UUID activity) {
        ExportedRow row = match.row();
        return new EntryDraft(
                members.apply(row),
                activity,
                row.time().toTime(),
                new Origin(source, match.externalId(), row.group(), Evidence.IMPORTED, job.id),
                row.text(),
                false);
    }
}
