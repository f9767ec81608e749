package dev.handover.classification.market;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.economics.ReadingEconomics;
import dev.handover.classification.reconsideration.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows how the workspace reads the shipped wages. */
@ApplicationScoped
public class ReadingMarketSettings {

    /** The settings with their version; version 0 where none were stated. */
    record Stated(MarketSettingsInput settings, long version) {}

    private final MarketSettingsOfWorkspaces settings;
    private final ReadingEconomics economics;
    private final WorkspaceContext workspace;
    private final ReadOnce once;

    ReadingMarketSettings(
            MarketSettingsOfWorkspaces settings,
            ReadingEconomics economics,
            WorkspaceContext workspace,
            ReadOnce once) {
        this.once = once;
        this.settings = settings;
        this.economics = economics;
        this.workspace = workspace;
    }

    @Transactional
    Stated stated() {
        MarketSettings stated = settings.findById(workspace.id());
        return stated == null
                ? new Stated(MarketSettingsInput.UNSTATED, 0)
                : new Stated(stated.stated(), stated.version);
    }

    /** The settings as they work out in the currency of the economics. */
    @Transactional
    Wages wages() {
        return once.get("wages", () -> {
            Stated stated = stated();
            return Wages.of(
                    stated.settings(), stated.version() > 0, economics.owner().currency());
        });
    }
}
