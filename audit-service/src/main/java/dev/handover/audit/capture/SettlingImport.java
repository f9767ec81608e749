package dev.handover.audit.capture;

import dev.handover.audit.capture.match.Findings;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.capture.match.SettlingUsers;
import dev.handover.audit.capture.store.ImportQueue;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.MirrorRows;
import dev.handover.audit.member.ReadingMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What a person decides about an import: commit it, take it back, forget it. */
@ApplicationScoped
class SettlingImport {

    private final Imports imports;
    private final ImportRows rows;
    private final MirrorRows mirrored;
    private final ImportQueue queue;
    private final ReadingMembers members;
    private final SettlingUsers users;
    private final Event<ImportWorker.Woken> due;
    private final Clock clock;

    SettlingImport(
            Imports imports,
            ImportRows rows,
            MirrorRows mirrored,
            ImportQueue queue,
            ReadingMembers members,
            SettlingUsers users,
            Event<ImportWorker.Woken> due,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.mirrored = mirrored;
        this.queue = queue;
        this.members = members;
        this.users = users;
        this.due = due;
        this.clock = clock;
    }

    /** Has the previewed rows recorded; answers that differ from what was assumed have the file read again first. */
    @Transactional
    Import commit(UUID id, ImportInput.Commit given) {
        ImportOptions answers = given.options();
        if (answers.memberId() != null) {
            members.require(answers.memberId());
        }
        Import job = held(id);
        Findings findings = job.toSettle();
        String zone = answers.zone() == null ? job.options.zone() : answers.zone();
        answers = answers.users(users.settle(
                given.users(),
                findings.people().keySet(),
                findings.unknownUsers().open(),
                zone));
        if (!given.declined().isEmpty()) {
            mirrored.decline(id, given.declined(), "declined", "It was declined when the import was committed.");
        }
        if (job.commit(answers, rows.rejectedInPreview(id), clock.instant())) {
            if (!given.declined().isEmpty()) {
                throw ImportProblem.IMPORT_READ_AGAIN.because(
                        "Commit with the answers, look at the rows of the new preview, and decline among those.");
            }
            rows.forget(id);
        }
        return scheduled(job);
    }

    /** Has everything taken back that the import recorded and nobody changed since. */
    @Transactional
    Import revert(UUID id) {
        Import job = held(id);
        job.revert(clock.instant());
        return scheduled(job);
    }

    /** Forgets the file, the rows and the import; what it recorded stays. */
    @Transactional
    void forget(UUID id) {
        Import job = held(id);
        job.mustNotBeBusy();
        imports.delete(job);
    }

    /** Read only now that nobody else is at it, neither a worker nor another caller. */
    private Import held(UUID id) {
        queue.hold(id);
        return imports.require(id);
    }

    private Import scheduled(Import job) {
        queue.schedule(job.id, clock.instant(), 0);
        due.fire(new ImportWorker.Woken());
        return job;
    }
}
