package dev.handover.audit.capture;

import dev.handover.audit.capture.csv.FileBytes;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** An import's file, kept in pieces in the database: durable with the answer, and readable by any replica. */
@ApplicationScoped
class StoredFile {

    static final int PIECE = 262_144;

    private final AgroalDataSource dataSource;
    private final WorkspaceContext workspace;

    StoredFile(AgroalDataSource dataSource, WorkspaceContext workspace) {
        this.dataSource = dataSource;
        this.workspace = workspace;
    }

    /**
     * Stores all of a stream.
     *
     * @return its length in bytes
     */
    @Transactional(TxType.MANDATORY)
    public long write(UUID importId, InputStream content) throws IOException {
        long length = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO time_import_part (workspace, import_id, part, content) VALUES (?, ?, ?, ?)")) {
            byte[] piece = content.readNBytes(PIECE);
            for (int part = 0; piece.length > 0; part++) {
                insert.setObject(1, workspace.id());
                insert.setObject(2, importId);
                insert.setInt(3, part);
                insert.setBytes(4, piece);
                insert.executeUpdate();
                length += piece.length;
                piece = content.readNBytes(PIECE);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The file could not be stored", failure);
        }
        return length;
    }

    /** The file, to be opened within a transaction and read piece by piece. */
    FileBytes bytes(UUID importId) {
        return () -> new Pieces(importId);
    }

    /** Drops the file and the rows, which hold what people did; the import and its figures stay. */
    @Transactional(TxType.MANDATORY)
    public void drop(UUID importId) {
        delete("DELETE FROM time_import_part WHERE workspace = ? AND import_id = ?", importId);
        delete("DELETE FROM time_import_row WHERE workspace = ? AND import_id = ?", importId);
    }

    private void delete(String statement, UUID importId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setObject(1, workspace.id());
            delete.setObject(2, importId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The file could not be dropped", failure);
        }
    }

    private byte[] read(UUID importId, int part) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT content FROM time_import_part WHERE workspace = ? AND import_id = ? AND part = ?")) {
            select.setObject(1, workspace.id());
            select.setObject(2, importId);
            select.setInt(3, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The file could not be read", failure);
        }
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
