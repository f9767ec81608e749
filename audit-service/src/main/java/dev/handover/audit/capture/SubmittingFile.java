package dev.handover.audit.capture;

import dev.handover.audit.capture.file.Unpacked;
import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.capture.store.ImportQueue;
import dev.handover.audit.capture.store.StoredFile;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stores a file that is to be imported; when this returns and the transaction ends, nothing is lost any more. */
@ApplicationScoped
class SubmittingFile {

    private final Imports imports;
    private final StoredFile files;
    private final ImportQueue queue;
    private final ReadingMembers members;
    private final WorkspaceContext workspace;
    private final EntityManager entities;
    private final Event<ImportWorker.Woken> due;
    private final Clock clock;
    private final Duration retention;

    SubmittingFile(
            Imports imports,
            StoredFile files,
            ImportQueue queue,
            ReadingMembers members,
            WorkspaceContext workspace,
            EntityManager entities,
            Event<ImportWorker.Woken> due,
            Clock clock,
            @ConfigProperty(name = "audit.capture.retention", defaultValue = "30d") Duration retention) {
        this.imports = imports;
        this.files = files;
        this.queue = queue;
        this.members = members;
        this.workspace = workspace;
        this.entities = entities;
        this.due = due;
        this.clock = clock;
        this.retention = retention;
    }

    /**
     * Stores a file.
     *
     * @param upload where the request's body lies; plain or gzip
     * @param options what the sender says beside the file
     * @param dryRun whether to stop at the preview
     */
    @Transactional
    Import submit(Path upload, ImportOptions options, boolean dryRun) {
        if (options.memberId() != null) {
            members.require(options.memberId());
        }
        Instant now = clock.instant();
        Import job = new Import(options, !dryRun, workspace.member().orElse(null), now, now.plus(retention));
        imports.persist(job);
        entities.flush();
        try (InputStream packed = Files.newInputStream(upload);
                InputStream content = Unpacked.of(packed)) {
            MessageDigest hash = sha256();
            long length = files.write(job.id, new DigestInputStream(content, hash));
            job.stored(length, HexFormat.of().formatHex(hash.digest()));
        } catch (UnreadableFile refused) {
            throw (refused.kind() == UnreadableFile.Kind.TOO_LARGE
                            ? ImportProblem.FILE_TOO_LARGE
                            : ImportProblem.FILE_NOT_GZIP)
                    .because(refused.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (job.bytes == 0) {
            throw ImportProblem.FILE_EMPTY.because("Send the exported file as the body, or as the part `file`.");
        }
        queue.schedule(job.id, now, 0);
        due.fire(new ImportWorker.Woken());
        return job;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
