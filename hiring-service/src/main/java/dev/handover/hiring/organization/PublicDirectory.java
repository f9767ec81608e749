package dev.handover.hiring.organization;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which workspace stands behind a public address: the one thing that can be read without a workspace. */
@ApplicationScoped
public class PublicDirectory {
    private static final int MOST_SLUGS = 20;

    private final AgroalDataSource dataSource;
    private final WorkspaceContext workspace;

    PublicDirectory(AgroalDataSource dataSource, WorkspaceContext workspace) {
        this.dataSource = dataSource;
        this.workspace = workspace;
    }

    /**
     * Enters the workspace of a public address.
     *
     * @param slug the address below {@code /jobs/}
     * @throws dev.handover.chassis.problem.Refusal 404 where nobody has it
     */
    @Transactional
    public void enter(String slug) {
        UUID found = workspaceOf(slug)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("Nobody hires under this address."));
        workspace.enter(found);
    }

    /**
     * All workspaces that hire, for background work.
     *
     * @param after the last one seen, or null
     * @param most how many at once
     */
    public List<UUID> workspaces(UUID after, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT DISTINCT workspace FROM directory"
                        + " WHERE workspace > ? ORDER BY workspace LIMIT ?")) {
            select.setObject(1, after == null ? new UUID(0, 0) : after);
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory can't be read", failure);
        }
    }

    /** Enters a slug for the current workspace, inside the caller's transaction. */
    void register(String slug) {
        Optional<UUID> holder = workspaceOf(slug);
        if (holder.isPresent()) {
            requireOwn(slug, holder.get());
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            requireRoom(connection);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO directory (slug, workspace) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, slug);
                insert.setObject(2, workspace.id());
                if (insert.executeUpdate() == 0) {
                    requireOwn(slug, workspaceOf(slug).orElse(null));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory can't be written", failure);
        }
    }

    private void requireOwn(String slug, UUID holder) {
        if (!workspace.id().equals(holder)) {
            throw OrganizationProblem.SLUG_TAKEN.because("Choose another slug than " + slug + ".");
        }
    }

    private void requireRoom(Connection connection) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("SELECT count(*) FROM directory WHERE workspace = ?")) {
            count.setObject(1, workspace.id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getInt(1) >= MOST_SLUGS) {
                    throw OrganizationProblem.TOO_MANY_SLUGS.because("Use one of the " + MOST_SLUGS + " it had.");
                }
            }
        }
    }

    private Optional<UUID> workspaceOf(String slug) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT workspace FROM directory WHERE slug = ?")) {
            select.setString(1, slug);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory can't be read", failure);
        }
    }
}
