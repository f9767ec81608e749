package dev.handover.hiring.application;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.opening.ReadingOpenings;
import dev.handover.hiring.organization.EnteringWorkspaces;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the promise of the consent text: applications go when the opening has been over for long enough. */
@ApplicationScoped
class ErasingApplications {
    private static final Logger LOG = Logger.getLogger(ErasingApplications.class);
    private static final int WORKSPACES_AT_ONCE = 100;
    private static final int OPENINGS_AT_ONCE = 1_000;

    private final EnteringWorkspaces workspaces;
    private final ReadingOpenings openings;
    private final Applications applications;
    private final Duration retention;

    ErasingApplications(
            EnteringWorkspaces workspaces,
            ReadingOpenings openings,
            Applications applications,
            @ConfigProperty(name = "hiring.application.retention", defaultValue = "P180D") Duration retention) {
        this.workspaces = workspaces;
        this.openings = openings;
        this.applications = applications;
        this.retention = retention;
    }

    @Scheduled(
            every = "{hiring.application.erase-every}",
            delayed = "{hiring.application.erase-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eraseWhatIsDue() {
        UUID last = null;
        List<UUID> some = workspaces.workspaces(last, WORKSPACES_AT_ONCE);
        while (!some.isEmpty()) {
            for (UUID each : some) {
                erase(each);
                last = each;
            }
            some = workspaces.workspaces(last, WORKSPACES_AT_ONCE);
        }
    }

    /** Erases in one workspace, in a request context of its own: the workspace is entered once per context. */
    void erase(UUID owner) {
        long erased = WorkspaceContext.inTransaction(
                owner,
                () -> openings.closedFor(retention, OPENINGS_AT_ONCE).stream()
                        .mapToLong(applications::eraseOf)
                        .sum());
        if (erased > 0) {
            LOG.infof("Erased %d applications after their retention", erased);
        }
    }
}
