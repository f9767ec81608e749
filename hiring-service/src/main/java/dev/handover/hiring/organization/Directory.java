package dev.handover.hiring.organization;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which workspace stands behind a public address: the one table that can be read without a workspace. */
@ApplicationScoped
class Directory {
    private static final int MOST_SLUGS = 20;
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    Directory(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    Optional<UUID> workspaceOf(String slug) {
        return jdbi.withHandle(handle -> workspaceOf(handle, slug));
    }

    /** Workspaces after one of them, or from the first on after null. */
    List<UUID> workspaces(UUID after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT workspace FROM directory WHERE workspace > :after ORDER BY workspace LIMIT :most")
                .bind("after", after == null ? FIRST : after)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** Enters a slug for the current workspace, inside the caller's transaction. */
    void register(String slug) {
        jdbi.useHandle(handle -> {
            Optional<UUID> holder = workspaceOf(handle, slug);
            if (holder.isPresent()) {
                requireOwn(slug, holder.get());
                return;
            }
            requireRoom(handle);
            int inserted = handle.createUpdate(
                            "INSERT INTO directory (slug, workspace) VALUES (:slug, :workspace) ON CONFLICT DO NOTHING")
                    .bind("slug", slug)
                    .bind("workspace", workspace.id())
                    .execute();
            if (inserted == 0) {
                requireOwn(slug, workspaceOf(handle, slug).orElse(null));
            }
        });
    }

    private static Optional<UUID> workspaceOf(Handle handle, String slug) {
        return handle.createQuery("SELECT workspace FROM directory WHERE slug = :slug")
                .bind("slug", slug)
                .mapTo(UUID.class)
                .findOne();
    }

    private void requireOwn(String slug, UUID holder) {
        if (!workspace.id().equals(holder)) {
            throw OrganizationProblem.SLUG_TAKEN.because("Choose another slug than " + slug + ".");
        }
    }

    private void requireRoom(Handle handle) {
        int slugs = handle.createQuery("SELECT count(*) FROM directory WHERE workspace = :workspace")
                .bind("workspace", workspace.id())
                .mapTo(Integer.class)
                .one();
        if (slugs >= MOST_SLUGS) {
            throw OrganizationProblem.TOO_MANY_SLUGS.because("Use one of the " + MOST_SLUGS + " it had.");
        }
    }
}
