package dev.handover.classification.market;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.prior.Occupations;
import dev.handover.classification.reconsideration.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Shows the market rates: stated ones, and shipped wages where the workspace's money allows them. */
@ApplicationScoped
public class ReadingMarket {

    /**
     * The offers for one activity.
     *
     * @param offers at most one per target
     * @param assumed whether there are some and every one of them is a shipped default
     */
    public record Offered(List<Offer> offers, boolean assumed) {}

    /**
     * What stands in for the value of the owner's hour when nobody stated it.
     *
     * @param value money an hour, rounded to cents
     * @param currency of the value, ISO 4217
     */
    public record OwnersHour(BigDecimal value, String currency) {}

    /** The rates with their version; version 0 where none were stated. */
    record Stated(List<MarketRate> rates, long version) {}

    private final Markets markets;
    private final ReadingMarketSettings settings;
    private final WorkspaceContext workspace;
    private final ReadOnce once;

    ReadingMarket(Markets markets, ReadingMarketSettings settings, WorkspaceContext workspace, ReadOnce once) {
        this.once = once;
        this.markets = markets;
        this.settings = settings;
        this.workspace = workspace;
    }

    /**
     * The offers for one activity: per target the most specific rate, else the shipped wage.
     *
     * @param name the activity's name
     * @param occupation the SOC code of whose work it is, or null
     * @param area its area, or null
     * @param policy how wages become rates
     */
    @Transactional
    public Offered offers(String name, String occupation, Area area, Policy policy) {
        List<Priced> priced = priced(name, occupation, area, policy);
        boolean assumed = !priced.isEmpty() && priced.stream().allMatch(p -> p.source() == FactSource.DEFAULT);
        return new Offered(priced.stream().map(Priced::offer).toList(), assumed);
    }

    /** {@return the median of those who run businesses for others; empty where shipped wages are not to be used} */
    @Transactional
    public Optional<OwnersHour> ownersHour() {
        Wages wages = settings.wages();
        return Occupations.of(Occupations.OF_THE_OWNER)
                .flatMap(wages::wage)
                .map(w -> new OwnersHour(w.setScale(2, RoundingMode.HALF_EVEN), wages.currency()));
    }

    @Transactional
    List<Priced> priced(String name, String occupation, Area area, Policy policy) {
        List<MarketRate> rates = once.get("market rates", () -> stated().rates());
        return Priced.of(new Priced.Work(name, occupation, area), rates, settings.wages(), policy);
    }

    @Transactional
    Stated stated() {
        Market market = markets.findById(workspace.id());
        if (market == null) {
            return new Stated(List.of(), 0);
        }
        return new Stated(market.rates, market.version);
    }
}
