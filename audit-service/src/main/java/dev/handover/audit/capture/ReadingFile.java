package dev.handover.audit.capture;

import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.match.Findings;
import dev.handover.audit.capture.match.MatchingUsers;
import dev.handover.audit.capture.match.UnknownUsers;
import dev.handover.audit.capture.match.UnknownUsers.Share;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.StoredFile;
import dev.handover.audit.timeentry.content.ActivityRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes an import's file in: surveys the whole of it, then reads its rows, a chunk per transaction. */
@ApplicationScoped
class ReadingFile {

    /** Each chunk reads the file from its start: large chunks keep that cheap, a transaction of seconds keeps it safe. */
    private static final int CHUNK = 10_000;

    private final Exports exports;
    private final StoredFile files;
    private final ImportRows rows;
    private final MatchingUsers people;
    private final Clock clock;

    ReadingFile(Exports exports, StoredFile files, ImportRows rows, MatchingUsers people, Clock clock) {
        this.exports = exports;
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
        Survey survey = exports.survey(files.bytes(job.id), job.options.reading());
        MatchingUsers.Known known = people.in(survey, job.options);
        List<Assumption> assumptions = new ArrayList<>(survey.assumptions());
        assumptions.addAll(known.assumptions());
        assumptions.add(Assumption.settled(Assumption.ACTIVITIES, ActivityRule.WORDS, "exports name no activities"));
        job.surveyed(
                new Findings(survey.plan(), known.people(), known.unknownUsers(), assumptions, Map.of(), 0),
                survey.rows(),
                clock.instant());
    }

    private void chunk(Import job) throws IOException {
        Findings findings = job.findings;
        Chunk chunk = new Chunk(findings.unknownUsers());
        try (Rows behind = exports.named(findings.plan().format())
                .rows(
                        files.bytes(job.id),
                        findings.plan(),
                        user -> Optional.ofNullable(findings.people().getOrDefault(user, chunk.unknown(user))),
                        job.figures.lastRow)) {
            while (chunk.rows.size() < CHUNK && behind.hasNext()) {
                chunk.add(behind.next());
            }
        }
        rows.add(job.id, chunk.rows, findings.people());
        int last = chunk.rows.isEmpty()
                ? job.figures.lastRow
                : chunk.rows.get(chunk.rows.size() - 1).number();
        job.read(
                chunk.rows.size(),
                last,
                chunk.rejected,
                new Findings.Seen(chunk.notes, chunk.breaks, chunk.shares),
                clock.instant());
    }

    /** Some rows of a file; those of unknown users are rejected once they are understood. */
    private static final class Chunk {

        private final UnknownUsers unknownUsers;
        private final Set<String> asked;
        private final List<ReadRow> rows = new ArrayList<>();
        private final Map<Note, Integer> notes = new EnumMap<>(Note.class);
        private final Map<String, Share> shares = new HashMap<>();
        private int rejected;
        private int breaks;

        Chunk(UnknownUsers unknownUsers) {
            this.unknownUsers = unknownUsers;
            this.asked = unknownUsers.asked();
        }

        Person unknown(String user) {
            return asked.contains(user) || unknownUsers.leftOut().contains(user) ? unknownUsers.person() : null;
        }

        void add(ReadRow read) {
            ReadRow placed = placed(read);
            rows.add(placed);
            if (placed.rejection() == null) {
                placed.row().notes().forEach(note -> notes.merge(note, 1, Integer::sum));
            } else {
                rejected++;
                breaks += placed.rejection().code().equals("break") ? 1 : 0;
            }
        }

        private ReadRow placed(ReadRow read) {
            if (read.rejection() != null) {
                return read;
            }
            String user = read.row().user();
            if (unknownUsers.leftOut().contains(user)) {
                return read.but("left-out", "The rows of this user are left out, as answered.");
            }
            if (asked.contains(user)) {
                shares.merge(user, new Share(1, read.row().spentSeconds()), Share::plus);
                return read.but(
                        "unknown-user",
                        "It is not known which member " + (user.isEmpty() ? "the row is" : user + " is")
                                + ": answer with users when the import is committed.");
            }
            return read;
        }
    }
}
