package dev.handover.audit.capture;

import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.RowDetails;
import dev.handover.audit.capture.match.ImportOptions.Mirror;
import dev.handover.audit.capture.store.Decision;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.capture.store.MirrorRows;
import dev.handover.audit.timeentry.ReadingStatements;
import dev.handover.audit.timeentry.RecordingStatements;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.statement.KnownEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes what is stored of a range equal to a file that holds all of it: entries that the file no longer has are removed. */
@ApplicationScoped
class MirroringRange {

    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ImportRows rows;
    private final MirrorRows mirrored;
    private final Exports exports;
    private final ReadingStatements reading;
    private final RecordingStatements recording;
    private final Clock clock;

    MirroringRange(
            ImportRows rows,
            MirrorRows mirrored,
            Exports exports,
            ReadingStatements reading,
            RecordingStatements recording,
            Clock clock) {
        this.rows = rows;
        this.mirrored = mirrored;
        this.exports = exports;
        this.reading = reading;
        this.recording = recording;
        this.clock = clock;
    }

    /** Looks for the next entries of the range that no row is. */
    @Transactional(TxType.MANDATORY)
    public void compare(Import job) {
        Mirror mirror = job.options.mirror();
        UUID after = job.figures.lastEntry == null ? BEFORE_ALL : job.figures.lastEntry;
        List<KnownEntry> stored = reading.within(
                exports.named(job.findings.plan().format()).tool(),
                people(job),
                mirror.from(),
                mirror.to(),
                after,
                CHUNK);
        if (stored.isEmpty()) {
            job.compared(clock.instant());
            return;
        }
        Set<UUID> inFile = rows.takenByOthers(
                job.id, stored.stream().map(KnownEntry::entryId).toList(), List.of());
        List<KnownEntry> leftOver = stored.stream()
                .filter(entry -> !inFile.contains(entry.entryId()))
                .toList();
        mirrored.add(
                job.id,
                mirrored.lastNumber(job.id),
                leftOver.stream().map(MirroringRange::row).toList(),
                leftOver.stream().map(KnownEntry::entryId).toList());
        job.compared(leftOver.size(), stored.get(stored.size() - 1).entryId(), clock.instant());
    }

    /** Removes the next entries that the file no longer has and whose removal nobody declined. */
    @Transactional(TxType.MANDATORY)
    public void remove(Import job) {
        Map<Integer, UUID> wanted = mirrored.toRemove(job.id, CHUNK);
        if (wanted.isEmpty()) {
            job.compared(clock.instant());
            return;
        }
        Map<UUID, Outcome.Kind> outcomes = recording.remove(RecordingRows.fileOf(job, exports), wanted.values());
        List<Decided> decided = new ArrayList<>();
        wanted.forEach((number, entry) -> decided.add(Decision.removed(number, entry, outcomes.get(entry))));
        rows.decide(job.id, ImportRows.RECORDED, decided);
        job.counted(decided.stream().map(Decided::outcome).toList(), clock.instant());
    }

    /** Whose time the file holds: those whom the sender names, else all whom the file names. */
    private static List<UUID> people(Import job) {
        List<UUID> named = job.options.mirror().people();
        return named.isEmpty()
                ? job.findings.people().values().stream()
                        .map(Person::memberId)
                        .distinct()
                        .toList()
                : named;
    }

    private static ExportedRow row(KnownEntry entry) {
        return new ExportedRow(
                0, "", entry.said().written(), entry.said().time(), entry.said().text(), RowDetails.NONE, Set.of());
    }
}
