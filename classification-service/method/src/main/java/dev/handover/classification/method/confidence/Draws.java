package dev.handover.classification.method.confidence;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Steps;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs drawn anew around what is known, as they might be if what was said is a little off.
 *
 * <ul>
 *   <li>Ratings, core tests and whether the owner will become good move along their steps ({@link Rating}); UNKNOWN is
 *       not drawn, since it is no answer.
 *   <li>Every amount of money or hours of the facts, the owner and the offers is drawn from a triangle ({@link Amount}), and so
 *       are the hours of all peers together: who records too much does so of one as of another; what is left to the policy's default is not.
 *   <li>Shares, ratios, counts, frequencies, months, flags and the area stay as they are.
 * </ul>
 *
 * The seed is the first 64 bits of the inputs' hash, SHA-256 over policy version and canonical inputs. Each quantity has
 * a sequence of its own by its name, so that one more of them changes no draw of the others.
 */
final class Draws {

    /** The owner's income and next best use, as the name of a question. */
    static final String INCOME = "income";
    /** The rates of all offers, as the name of a question. */
    static final String RATE = "rate";

    private static final int HEX = 16;

    private final Inputs inputs;
    private final long seed;
    private final int stated;
    private final int guessed;
    private final Map<FactName, Rating> ratings = new EnumMap<>(FactName.class);
    private final Map<FactName, Amount> amounts = new EnumMap<>(FactName.class);
    private final List<Amount> owned;
    private final List<List<Amount>> offered;
    private final Amount peers;

    Draws(Inputs inputs, Policy policy) {
        this.inputs = inputs;
        this.seed = Long.parseUnsignedLong(
                Canonical.hash(Canonical.tree(inputs, policy.version())).substring(0, HEX), HEX);
        this.stated = grid(policy.parameters().value(Setting.DRAWN_SPREAD));
        this.guessed = grid(policy.parameters().value(Setting.GUESSED_SPREAD));
        inputs.subject().facts().known().forEach(this::known);
        this.owned = owned(inputs.owner());
        this.offered = inputs.market().stream().map(this::offered).toList();
        this.peers = amount("peers", inputs.peers().hoursPerMonth(), stated);
    }

    private static int grid(BigDecimal spread) {
        return spread.movePointRight(Amount.DECIMALS).intValue();
    }

    private void known(FactName name, Fact fact) {
        if (!Steps.of(name).isEmpty() && fact.value() != Prospect.UNKNOWN) {
            ratings.put(name, new Rating(name, fact, SplitMix64.named(seed, name.json())));
        } else if (fact.value() instanceof BigDecimal value && name.isAmount()) {
            amounts.put(name, amount(name.json(), value, fact.guessed() ? guessed : stated));
        }
    }

    private List<Amount> owned(Owner o) {
        int half = inputs.assumed().contains(Assumed.INCOME) ? guessed : stated;
        return List.of(
                amount(INCOME, o.hour().income(), half),
                amount("nextBestUse", o.hour().nextBestUse(), half),
                amount("hoursPerYear", o.hour().hoursPerYear(), half),
                amount("teamSpareHours", o.capacity().teamSpareHours(), stated),
                amount("budget", o.means().budget(), stated),
                amount("cash", o.means().cash(), stated));
    }

    private List<Amount> offered(Offer o) {
        int half = inputs.assumed().contains(Assumed.MARKET) ? guessed : stated;
        String target = o.target().name();
        return List.of(
                amount(target + RATE, o.price().rate(), half),
                amount(target + "fixedPerMonth", o.price().fixedPerMonth(), half),
                amount(target + "errorCostPerMonth", o.work().errorCostPerMonth(), half),
                amount(target + "recruitHours", o.hiring().recruitHours(), half),
                amount(target + "hireCash", o.hiring().hireCash(), half),
                amount(target + "trainHours", o.hiring().trainHours(), half),
                amount(target + "committedHours", o.price().committedHours(), half),
                amount(target + "overheadPerMonth", o.price().overheadPerMonth(), half));
    }

    private Amount amount(String name, BigDecimal value, int half) {
        return new Amount(value, SplitMix64.named(seed, name), half);
    }

    /**
     * Draws.
     *
     * @param n which draw, from 0
     * @param held {@link #INCOME} or {@link #RATE} is to stay as it is; null draws all
     * @return the inputs of that draw
     */
    Inputs at(int n, String held) {
        Map<FactName, Fact> facts = new EnumMap<>(FactName.class);
        ratings.forEach((name, rating) -> facts.put(name, rating.at(n)));
        amounts.forEach((name, amount) -> facts.put(name, drawn(name, amount.at(n))));
        List<Offer> market = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            market.add(offer(inputs.market().get(i), offered.get(i), n, RATE.equals(held)));
        }
        return new Inputs(
                owner(n, INCOME.equals(held)),
                inputs.subject().withFacts(inputs.subject().facts().with(facts)),
                market,
                inputs.horizonMonths(),
                inputs.assumed(),
                inputs.peers().isEmpty() ? Peers.NONE : inputs.peers().taking(peers.at(n)));
    }

    private Fact drawn(FactName name, BigDecimal value) {
        Fact fact = inputs.subject().facts().fact(name).orElseThrow();
        return new Fact(name.held(value), fact.source(), fact.observedAt(), fact.note());
    }

    private Owner owner(int n, boolean incomeHeld) {
        Owner.Hour hour = inputs.owner().hour();
        return new Owner(
                inputs.owner().currency(),
                new Owner.Hour(
                        incomeHeld ? hour.income() : owned.get(0).at(n),
                        owned.get(2).at(n),
                        hour.buybackFactor(),
                        incomeHeld ? hour.nextBestUse() : owned.get(1).at(n),
                        hour.absorption()),
                new Owner.Capacity(
                        inputs.owner().capacity().overCapacity(), owned.get(3).at(n)),
                new Owner.Means(owned.get(4).at(n), owned.get(5).at(n)));
    }

    private static Offer offer(Offer o, List<Amount> drawn, int n, boolean rateHeld) {
        return new Offer(
                o.target(),
                new Offer.Price(
                        rateHeld ? o.price().rate() : drawn.get(0).at(n),
                        o.price().onCost(),
                        drawn.get(1).at(n),
                        drawn.get(6).at(n),
                        drawn.get(7).at(n)),
                new Offer.Work(
                        o.work().timeRatio(),
                        o.work().quality(),
                        drawn.get(2).at(n),
                        o.work().oversight()),
                new Offer.Hiring(
                        o.hiring().rampMonths(),
                        drawn.get(3).at(n),
                        drawn.get(4).at(n),
                        drawn.get(5).at(n)));
    }
}
