package dev.handover.hiring.organization;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Enters the workspace behind a public address, for callers without a token and for background work. */
@ApplicationScoped
public class EnteringWorkspaces {
    private final Directory directory;
    private final WorkspaceContext workspace;

    EnteringWorkspaces(Directory directory, WorkspaceContext workspace) {
        this.directory = directory;
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
        UUID found = directory
                .workspaceOf(slug)
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
        return directory.workspaces(after, most);
    }
}
