package dev.handover.classification.market;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.economics.ReadingEconomics;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Takes how the workspace reads the shipped wages and has every decision made again. */
@ApplicationScoped
public class StatingMarketSettings {

    private final MarketSettingsOfWorkspaces settings;
    private final ReadingEconomics economics;
    private final WorkspaceContext workspace;
    private final AskingAgain asking;

    StatingMarketSettings(
            MarketSettingsOfWorkspaces settings,
            ReadingEconomics economics,
            WorkspaceContext workspace,
            AskingAgain asking) {
        this.settings = settings;
        this.economics = economics;
        this.workspace = workspace;
        this.asking = asking;
    }

    /**
     * Replaces the settings.
     *
     * @param input all of them
     * @param ifMatch the If-Match header; null overwrites what is there
     */
    @Transactional
    void state(MarketSettingsInput input, String ifMatch) {
        refuseContradictions(input);
        MarketSettings stated = settings.findById(workspace.id());
        boolean first = stated == null;
        if (ifMatch != null) {
            Preconditions.ifMatch(ifMatch, first ? 0 : stated.version);
        }
        if (first) {
            stated = new MarketSettings(workspace.id());
        }
        stated.state(input);
        if (first) {
            settings.persist(stated);
        }
        settings.flush();
        asking.aboutAll();
    }

    private void refuseContradictions(MarketSettingsInput input) {
        List<Violation> violations = new ArrayList<>();
        if (Locales.of(input.locale()).isEmpty()) {
            violations.add(new Violation(
                    "locale",
                    "must be one of " + new TreeSet<>(Locales.all().keySet()),
                    Violation.shapeOf(input.locale())));
        }
        String currency = economics.owner().currency();
        if (input.currency() != null && currency != null && !input.currency().equals(currency)) {
            violations.add(new Violation(
                    "currency",
                    "must be the currency of the economics, " + currency,
                    Violation.shapeOf(input.currency())));
        }
        if (Locales.CURRENCY.equals(input.currency())
                && input.usdRate() != null
                && input.usdRate().compareTo(BigDecimal.ONE) != 0) {
            violations.add(new Violation("usdRate", "must be 1, or left out, where the currency is USD", "number"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(violations);
        }
    }
}
