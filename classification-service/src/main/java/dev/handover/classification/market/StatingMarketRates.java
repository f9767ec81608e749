package dev.handover.classification.market;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the rates the owner would pay and has every decision made again. */
@ApplicationScoped
public class StatingMarketRates {

    private final Markets markets;
    private final WorkspaceContext workspace;
    private final AskingAgain asking;

    StatingMarketRates(Markets markets, WorkspaceContext workspace, AskingAgain asking) {
        this.markets = markets;
        this.workspace = workspace;
        this.asking = asking;
    }

    /**
     * Replaces all rates.
     *
     * @param rates at most one per target and occupation
     * @param ifMatch the If-Match header; null overwrites what is there
     */
    @Transactional
    public void state(List<MarketRate> rates, String ifMatch) {
        refuseDuplicates(rates);
        Market market = markets.findById(workspace.id());
        boolean first = market == null;
        if (ifMatch != null) {
            Preconditions.ifMatch(ifMatch, first ? 0 : market.version);
        }
        if (first) {
            market = new Market(workspace.id());
        }
        market.state(rates);
        if (first) {
            markets.persist(market);
        }
        markets.flush();
        asking.aboutAll();
    }

    private static void refuseDuplicates(List<MarketRate> rates) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            MarketRate rate = rates.get(i);
            String occupation =
                    rate.occupation() == null ? "" : rate.occupation().strip().toLowerCase(Locale.ROOT);
            if (!seen.add(rate.target() + " " + occupation)) {
                violations.add(new Violation(
                        "rates[" + i + "].target", "must be the only rate for its target and occupation", "object"));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(violations);
        }
    }
}
