package dev.handover.classification.economics;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes the owner's economics and has every decision made again. */
@ApplicationScoped
public class StatingEconomics {

    private final EconomicsOfWorkspaces economics;
    private final WorkspaceContext workspace;
    private final AskingAgain asking;

    StatingEconomics(EconomicsOfWorkspaces economics, WorkspaceContext workspace, AskingAgain asking) {
        this.economics = economics;
        this.workspace = workspace;
        this.asking = asking;
    }

    /**
     * Replaces the economics.
     *
     * @param owner all of them; null is unknown or the policy's default
     * @param ifMatch the If-Match header; null overwrites what is there
     */
    @Transactional
    public void state(Owner owner, String ifMatch) {
        Economics stated = economics.findById(workspace.id());
        boolean first = stated == null;
        if (ifMatch != null) {
            Preconditions.ifMatch(ifMatch, first ? 0 : stated.version);
        }
        if (first) {
            stated = new Economics(workspace.id());
        }
        stated.state(owner);
        if (first) {
            economics.persist(stated);
        }
        economics.flush();
        asking.aboutAll();
    }
}
