package dev.handover.audit.capture;

import dev.handover.audit.capture.format.ActivityRule;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.Formats;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.format.UnreadableFile;
import dev.handover.audit.capture.match.MatchingUsers;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes an import's file in: surveys the whole of it, then reads its rows, a chunk per transaction. */
@ApplicationScoped
class ReadingFile {

    /** Each chunk reads the file from its start: large chunks keep that cheap, a transaction of seconds keeps it safe. */
    private static final int CHUNK = 10_000;

    private final Formats formats;
    private final StoredFile files;
    private final ImportRows rows;
    private final MatchingUsers people;
    private final Clock clock;

    ReadingFile(Formats formats, StoredFile files, ImportRows rows, MatchingUsers people, Clock clock) {
        this.formats = formats;
        this.files = files;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** Does the next piece of work of an import that is being read. */
    @Transactional(TxType.MANDATORY)
    public void read(Import job) {
        try {
            if (job.stage == Import.Stage.SURVEY) {
                survey(job);
            } else {
                chunk(job);
            }
        } catch (UnreadableFile unreadable) {
            job.failed(ImportProblem.of(unreadable.kind()), unreadable.getMessage(), clock.instant());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void survey(Import job) throws IOException {
        Survey survey = formats.survey(files.bytes(job.id), job.options.reading());
        MatchingUsers.Known known = people.in(survey, job.options);
        List<Assumption> assumptions = new ArrayList<>(survey.assumptions());
        assumptions.addAll(known.assumptions());
        assumptions.add(Assumption.settled(Assumption.ACTIVITIES, ActivityRule.WORDS, "exports name no activities"));
        job.surveyed(
                new Findings(survey.plan(), known.people(), assumptions, Map.of(), 0), survey.rows(), clock.instant());
    }

    private void chunk(Import job) throws IOException {
        Findings findings = job.findings;
        List<ReadRow> chunk = new ArrayList<>();
        Map<Note, Integer> notes = new EnumMap<>(Note.class);
        int last = job.lastRow;
        int rejected = 0;
        int breaks = 0;
        try (Rows behind = formats.named(findings.plan().format())
                .rows(
                        files.bytes(job.id),
                        findings.plan(),
                        user -> Optional.ofNullable(findings.people().get(user)),
                        job.lastRow)) {
            while (chunk.size() < CHUNK && behind.hasNext()) {
                ReadRow read = behind.next();
                chunk.add(read);
                last = read.number();
                if (read.rejection() == null) {
                    read.row().notes().forEach(note -> notes.merge(note, 1, Integer::sum));
                } else {
                    rejected++;
                    breaks += read.rejection().code().equals("break") ? 1 : 0;
                }
            }
        }
        rows.add(job.id, chunk);
        job.read(chunk.size(), last, rejected, notes, breaks, clock.instant());
    }
}
