package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Learning;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.calculation.SkillRatio;
import dev.handover.classification.method.calculation.StrategicScore;
import dev.handover.classification.method.calculation.Terms;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Bundle;
import dev.handover.classification.method.handover.Placement;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the rules look at. Each figure is calculated when it is first asked for and then kept, so that a row which
 * decides early costs no more than what it tests. For one thread.
 */
public final class Situation {

    private static final int VARIABLES = Variable.values().length;
    private static final Object UNKNOWN = new Object();

    private final Inputs inputs;
    private final Parameters parameters;
    private final Facts facts;
    private final int horizon;
    private final Object[] values = new Object[VARIABLES];

    private Optional<Integer> skill;
    private Prospect prospect;
    private Optional<StrategicScore> score;
    private Optional<Rates> rates;
    private Placement placement;
    private PricedOffers offers;
    private Optional<Learning> learning;

    /** The situation of which only one fact is another one here, or null. */
    private final Situation before;

    private final FactName changed;

    private Situation(Inputs inputs, Parameters parameters, Situation before, FactName changed) {
        this.inputs = inputs;
        this.parameters = parameters;
        this.before = before;
        this.changed = changed;
        this.facts = inputs.subject().facts();
        this.horizon =
                inputs.horizonMonths() != null ? inputs.horizonMonths() : parameters.whole(Setting.HORIZON_MONTHS);
    }

    /** {@return the situation of these inputs under these parameters} */
    public static Situation of(Inputs inputs, Parameters parameters) {
        return new Situation(inputs, parameters, null, null);
    }

    /**
     * The situation with another fact. Figures that do not depend on it are shared, so that trying many answers to a
     * question costs a fraction of as many situations of their own.
     *
     * @param name the fact
     * @param fact what it is there
     * @return the same as {@link #of} of the inputs with that fact
     */
    public Situation with(FactName name, Fact fact) {
        Inputs other = inputs.withSubject(inputs.subject().withFacts(facts.with(name, fact)));
        return new Situation(other, parameters, this, name);
    }

    private boolean sharesAllBut(Set<FactName> used) {
        return before != null && !used.contains(changed);
    }

    /** {@return what was given} */
    public Inputs inputs() {
        return inputs;
    }

    /** {@return the policy's numbers} */
    public Parameters parameters() {
        return parameters;
    }

    /** {@return what is known of the activity} */
    public Facts facts() {
        return facts;
    }

    /** {@return T in months} */
    public int horizon() {
        return horizon;
    }

    /** {@return the variable's value: a BigDecimal, Boolean or enum constant as its kind says; null when unknown} */
    public Object value(Variable variable) {
        int slot = slot(variable);
        Object value = values[slot];
        if (value == null) {
            Object found = variable.calculate(this);
            value = found == null ? UNKNOWN : found;
            values[slot] = value;
        }
        return value == UNKNOWN ? null : value;
    }

    @SuppressWarnings("EnumOrdinal") // what an EnumMap does, without its checks
    private static int slot(Variable variable) {
        return variable.ordinal();
    }

    private boolean sharesOffers() {
        return sharesAllBut(Delegation.FACTS)
                && placement().onTheTeam() == before.placement().onTheTeam();
    }

    /** {@return S, stated or inferred; empty when unknown} */
    public Optional<Integer> skill() {
        if (skill == null) {
            skill = facts.knows(FactName.SKILL) ? facts.whole(FactName.SKILL) : SkillRatio.skill(facts, parameters);
        }
        return skill;
    }

    /** {@return W, stated or inferred} */
    public Prospect prospect() {
        if (prospect == null) {
            prospect = Learning.prospect(facts, parameters);
        }
        return prospect;
    }

    /** {@return σ; empty when nothing gives it} */
    public Optional<StrategicScore> score() {
        if (score == null) {
            score = sharesAllBut(StrategicScore.FACTS) ? before.score() : StrategicScore.of(facts, parameters);
        }
        return score;
    }

    /** {@return the owner's rates; empty when unknown} */
    public Optional<Rates> rates() {
        if (rates == null) {
            rates = before != null ? before.rates() : Rates.of(inputs.owner(), parameters);
        }
        return rates;
    }

    /** {@return what would go to the same person} */
    public Bundle bundle() {
        return new Bundle(facts, inputs.peers());
    }

    /** {@return to whom, before prices} */
    public Placement placement() {
        if (placement == null) {
            placement = sharesAllBut(Placement.FACTS)
                    ? before.placement()
                    : Placement.of(facts, bundle(), inputs.owner(), inputs.market(), core(), parameters);
        }
        return placement;
    }

    /** {@return the figures of every offer, in the order of targets; empty while the hours are unknown} */
    public List<Delegation> offers() {
        return priced().all();
    }

    /** {@return the offers the rules judge by: the admissible ones, or all where no admissible one is priced} */
    public List<Delegation> considered() {
        return priced().considered();
    }

    /** {@return the offer worth most among those considered that are good enough} */
    public Optional<Delegation> best() {
        return priced().best();
    }

    private PricedOffers priced() {
        if (offers == null) {
            if (!sharesOffers()) {
                offers = new PricedOffers(this);
            } else if (sharesAllBut(Placement.FACTS)) {
                offers = before.priced();
            } else {
                offers = new PricedOffers(this, before.priced());
            }
        }
        return offers;
    }

    /** {@return what learning is worth; empty when its facts are unknown} */
    public Optional<Learning> learning() {
        if (learning == null) {
            learning = learnt();
        }
        return learning;
    }

    /** {@return N*, units after which learning beats paying; null means never, or that it is not known} */
    public BigDecimal breakEvenUnits() {
        return learning()
                .map(l -> l.breakEvenUnits(facts, rates().orElseThrow(), cheapest()))
                .orElse(null);
    }

    /** {@return cost per owner hour of the cheapest offer considered that is good enough, or null} */
    public BigDecimal cheapest() {
        return priced().cheapest();
    }

    /** {@return the figures an offer without a price would have, for its rate cap; empty while the hours are unknown} */
    public Optional<Delegation> unpriced(Target target) {
        return facts.knows(FactName.HOURS_PER_MONTH) ? Optional.of(figures(Offer.unpriced(target))) : Optional.empty();
    }

    private Optional<Learning> learnt() {
        boolean known = facts.knows(FactName.HOURS_PER_MONTH) && facts.knows(FactName.LEARN_HOURS);
        if (!known || rates().isEmpty() || skill().isEmpty()) {
            return Optional.empty();
        }
        return Learning.of(facts, skill().get(), rates().get(), horizon, parameters);
    }

    Delegation figures(Offer offer) {
        return Delegation.of(Terms.of(offer, parameters, placement().onTheTeam()), facts, rates(), horizon, parameters);
    }

    /** {@return whether the activity moves the business forward} */
    public boolean strategic() {
        return score().isPresent() && score().get().strategic(inputs.subject().wasStrategic(), parameters);
    }

    /** {@return whether all three core tests are answered YES} */
    public boolean core() {
        return score().isPresent() && score().get().core();
    }

    /** {@return the category} */
    public Category category() {
        if (score().isEmpty()) {
            return Category.UNDETERMINED;
        }
        return strategic() ? Category.STRATEGIC : Category.MAINTENANCE;
    }

    /** {@return whether the offer is such that it may be chosen} */
    public boolean qualifies(Delegation offer, Qualification asked) {
        return switch (asked) {
            case ANY -> true;
            case PAYS -> goodEnough(offer) && offer.pays();
            case PAYS_MONTHLY ->
                goodEnough(offer) && offer.benefit() != null && offer.benefit().signum() > 0;
            case BETTER -> better(offer);
            case PAYS_OR_BETTER -> (goodEnough(offer) && offer.pays()) || better(offer);
        };
    }

    boolean goodEnough(Delegation offer) {
        return offer.goodEnough(parameters);
    }

    private boolean better(Delegation offer) {
        return offer.terms().work().quality().compareTo(parameters.value(Setting.BETTER_QUALITY)) >= 0;
    }
}
