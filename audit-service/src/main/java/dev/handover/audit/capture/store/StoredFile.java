package dev.handover.audit.capture.store;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An import's file, kept in pieces in the database: durable with the answer, and readable by any replica. */
@ApplicationScoped
public class StoredFile {

    public static final int PIECE = 262_144;

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    StoredFile(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    /**
     * Stores all of a stream.
     *
     * @return its length in bytes
     */
    @Transactional(TxType.MANDATORY)
    public long write(UUID importId, InputStream content) throws IOException {
        return jdbi.withHandle(handle -> {
            long length = 0;
            byte[] piece = content.readNBytes(PIECE);
            for (int part = 0; piece.length > 0; part++) {
                handle.createUpdate("INSERT INTO time_import_part (workspace, import_id, part, content)"
                                + " VALUES (:workspace, :import, :part, :content)")
                        .bind("workspace", workspace.id())
                        .bind("import", importId)
                        .bind("part", part)
                        .bind("content", piece)
                        .execute();
                length += piece.length;
                piece = content.readNBytes(PIECE);
            }
            return length;
        });
    }

    /** The file, to be opened within a transaction and read piece by piece. */
    public FileBytes bytes(UUID importId) {
        return () -> new Pieces(importId);
    }

    /** Drops the file and the rows, which hold what people did; the import and its figures stay. */
    @Transactional(TxType.MANDATORY)
    public void drop(UUID importId) {
        delete("DELETE FROM time_import_part WHERE workspace = :workspace AND import_id = :import", importId);
        delete("DELETE FROM time_import_row WHERE workspace = :workspace AND import_id = :import", importId);
    }

    private void delete(String statement, UUID importId) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .execute());
    }

    private byte[] read(UUID importId, int part) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM time_import_part"
                        + " WHERE workspace = :workspace AND import_id = :import AND part = :part")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne()
                .orElseGet(() -> new byte[0]));
    }

    /** Fetches a piece when the one before is read to its end. */
    private final class Pieces extends InputStream {

        private final UUID importId;
        private byte[] piece = new byte[0];
        private int at;
        private int next;

        Pieces(UUID importId) {
            this.importId = importId;
        }

        @Override
        public int read() {
            return ended() ? -1 : piece[at++] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (ended()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, buffer, offset, count);
            at += count;
            return count;
        }

        private boolean ended() {
            if (at == piece.length && next >= 0) {
                piece = StoredFile.this.read(importId, next);
                at = 0;
                next = piece.length == 0 ? -1 : next + 1;
            }
            return at == piece.length;
        }
    }
}
