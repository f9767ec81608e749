package dev.handover.classification.economics;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Shows the owner's economics. */
@ApplicationScoped
public class ReadingEconomics {

    /** The economics with their version, for the ETag. */
    record Stated(Owner owner, long version) {}

    private final EconomicsOfWorkspaces economics;
    private final WorkspaceContext workspace;

    ReadingEconomics(EconomicsOfWorkspaces economics, WorkspaceContext workspace) {
        this.economics = economics;
        this.workspace = workspace;
    }

    /** {@return the owner; nothing but unknowns while nobody stated anything} */
    @Transactional
    public Owner owner() {
        return stated().map(Stated::owner).orElseGet(() -> Owner.unknown(null));
    }

    @Transactional
    Optional<Stated> stated() {
        return economics.findByIdOptional(workspace.id()).map(e -> new Stated(e.owner(), e.version));
    }
}
