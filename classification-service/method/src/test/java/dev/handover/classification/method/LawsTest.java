package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Worlds.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.handover.Bundle;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The decision model's laws, over random inputs with facts known and unknown. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class LawsTest {

    private static final Policy POLICY = Policy.standard();

    @Property(maxDiscardRatio = 20, edgeCases = EdgeCasesMode.NONE)
    void law1aHigherRateNeverTurnsKeepForNowIntoDelegate(
            @ForAll Inputs any, @ForAll @BigRange(min = "0.01", max = "300") @Scale(2) BigDecimal more) {
        Inputs inputs = maintenance(any);
        Assume.that(!inputs.market().isEmpty());
        Assume.that(Method.verdict(inputs, POLICY) == Verdict.KEEP_FOR_NOW);
        for (Offer offer : inputs.market()) {
            BigDecimal rate = offer.price().rate() == null
                    ? BigDecimal.ZERO
                    : offer.price().rate();
            assertNotEquals(Verdict.DELEGATE, Method.verdict(inputs.withOffer(offer.withRate(rate.add(more))), POLICY));
        }
    }

    @Property(maxDiscardRatio = 20, edgeCases = EdgeCasesMode.NONE)
    void law2aHigherValueOfAnHourNeverTurnsDelegateIntoKeepForNow(
            @ForAll Inputs any, @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal more) {
        Inputs inputs = maintenance(any);
        Inputs valued = inputs.withOwner(inputs.owner().withNextBestUse(more));
        Inputs higher = inputs.withOwner(inputs.owner().withNextBestUse(more.multiply(n("1.7"))));
        Assume.that(Method.verdict(valued, POLICY) == Verdict.DELEGATE);

        assertNotEquals(Verdict.KEEP_FOR_NOW, Method.verdict(higher, POLICY));
    }

    @Property
    void law4ruleSevenDoesNotMoveWithPrice(
            @ForAll Inputs inputs,
            @ForAll @IntRange(min = 1, max = 2) int skill,
            @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal rate) {
        Inputs never = with(with(inputs, FactName.SKILL, skill), FactName.WILL_BECOME_GOOD, Prospect.NO);
        Inputs before = with(never, FactName.AUTOMATION_COST, null);
        Assume.that(!before.market().isEmpty());
        Assume.that(Method.decide(before, POLICY, Method.Detail.BRIEF).rule() == RuleName.R7);
        Inputs after = before;
        for (Offer offer : before.market()) {
            after = after.withOffer(offer.withRate(rate));
        }

        Answer decision = Method.decide(after, POLICY, Method.Detail.BRIEF);
        assertEquals(RuleName.R7, decision.rule());
        assertEquals(Verdict.OUTSOURCE_ALWAYS, decision.verdict());
    }

    @Property
    void law5scalingAllMoneyChangesNoDecision(
            @ForAll Inputs inputs, @ForAll @BigRange(min = "0.125", max = "8") @Scale(3) BigDecimal by) {
        BigDecimal hireCash = Setting.STAFF_HIRE_CASH.standard().multiply(by);
        Policy scaledPolicy = POLICY.with("scaled", Setting.STAFF_HIRE_CASH, hireCash);
        Answer one = Method.decide(inputs, POLICY, Method.Detail.BRIEF);
        Answer other = Method.decide(scaled(inputs, by), scaledPolicy, Method.Detail.BRIEF);

        assertEquals(one.verdict(), other.verdict());
        assertEquals(one.rule(), other.rule());
        assertEquals(one.target(), other.target());
        assertEquals(one.handover().delegationLevel(), other.handover().delegationLevel());
        assertEquals(one.explanation().reasons(), other.explanation().reasons());
    }

    @Property(tries = 200)
    void law8sameInputsAndPolicyGiveIdenticalBytesWhateverTheOrderOfOffers(@ForAll Inputs inputs) {
        List<Offer> reversed = new ArrayList<>(inputs.market());
        Collections.reverse(reversed);
        Inputs same = new Inputs(inputs.owner(), inputs.subject(), reversed, inputs.horizonMonths());

        assertEquals(
                Canonical.json(Method.decide(inputs, POLICY, Method.Detail.FULL)),
                Canonical.json(Method.decide(same, POLICY, Method.Detail.FULL)));
    }

    @Property(tries = 300)
    void law9onBothSidesOfAFlipTheDecisionsDiffer(@ForAll Inputs inputs) {
        for (Answer.Flip flip : Method.decide(inputs, POLICY, new Method.Detail(false, true, false))
                .explanation()
                .flips()) {
            if (Worlds.isNumber(flip.fact())) {
                BigDecimal to = n(flip.to().toString());
                assertNotEquals(
                        Method.verdict(at(inputs, flip, to.multiply(n("0.999"))), POLICY),
                        Method.verdict(at(inputs, flip, to.multiply(n("1.001"))), POLICY),
                        flip.toString());
            } else {
                FactName name = FactName.named(flip.fact()).orElseThrow();
                assertEquals(
                        flip.verdict(),
                        Method.verdict(
                                with(inputs, name, Worlds.parsed(name, flip.to().toString())), POLICY));
                assertNotEquals(Method.verdict(inputs, POLICY), flip.verdict());
            }
        }
    }

    @Property(tries = 200)
    void flipsAreNearestFirstAndEquallyNearOnesByName(@ForAll Inputs inputs) {
        List<Answer.Flip> flips = Method.decide(inputs, POLICY, new Method.Detail(false, true, false))
                .explanation()
                .flips();
        for (int i = 1; i < flips.size(); i++) {
            int byDistance = flips.get(i - 1).distance().compareTo(flips.get(i).distance());
            assertTrue(byDistance <= 0);
            assertTrue(byDistance < 0
                    || flips.get(i - 1).fact().compareTo(flips.get(i).fact()) <= 0);
        }
    }

    private static Inputs at(Inputs inputs, Answer.Flip flip, BigDecimal value) {
        if (flip.fact().equals("nextBestUse")) {
            return inputs.withOwner(inputs.owner().withNextBestUse(value));
        } else if (flip.target() == null) {
            return with(inputs, FactName.named(flip.fact()).orElseThrow(), value);
        }
        Offer offer = inputs.market().stream()
                .filter(o -> o.target() == flip.target())
                .findFirst()
                .orElseThrow();
        return inputs.withOffer(
                switch (flip.fact()) {
                    case "rate" -> offer.withRate(value);
                    case "fixedPerMonth" -> offer.withPrice(price -> price.withFixedPerMonth(value));
                    case "timeRatio" -> offer.withWork(work -> work.withTimeRatio(value));
                    case "quality" -> offer.withWork(work -> work.withQuality(value));
                    default -> throw new IllegalArgumentException(flip.fact());
                });
    }

    @Property
    void law10anActivityOfNoHoursAddsNothingToItsBundle(
            @ForAll Inputs inputs, @ForAll @BigRange(min = "0", max = "4") BigDecimal ratio) {
        Facts worked = inputs.subject().facts();
        Peers idle = Peers.of(List.of(new Peer("Idle", BigDecimal.ZERO)));

        assertEquals(0, new Bundle(worked, Peers.NONE).hours(ratio).compareTo(new Bundle(worked, idle).hours(ratio)));
    }

    @Property
    void law10anActivityOfNoHoursFreesAndCostsNoHours(@ForAll Inputs inputs) {
        Inputs idle = with(inputs, FactName.HOURS_PER_MONTH, BigDecimal.ZERO);

        for (Answer.DelegationFigures figures :
                Method.decide(idle, POLICY, Method.Detail.BRIEF).assessment().delegation()) {
            assertEquals(0, figures.worth().hoursFreedPerMonth().signum());
            assertTrue(figures.breakEven().rateFlip() == null);
        }
    }

    /** Work that gets as far as the rules about money: most random worlds are decided before. */
    private static Inputs maintenance(Inputs any) {
        Inputs inputs = with(with(any, FactName.GROWTH, 1), FactName.AREA, Area.FINANCE);
        for (FactName name : List.of(
                FactName.VALUE_SHARE,
                FactName.CUSTOMER_VALUE,
                FactName.MUST_BE_OWNER,
                FactName.NECESSARY,
                FactName.LICENCE)) {
            inputs = with(inputs, name, null);
        }
        BigDecimal hours = inputs.subject()
                .facts()
                .decimal(FactName.HOURS_PER_MONTH)
                .orElse(BigDecimal.TEN)
                .add(BigDecimal.TEN);
        return with(inputs, FactName.HOURS_PER_MONTH, hours);
    }

    private static Inputs scaled(Inputs inputs, BigDecimal by) {
        Owner o = inputs.owner();
        Inputs result = inputs.withOwner(o.withIncome(times(o.hour().income(), by))
                .withNextBestUse(times(o.hour().nextBestUse(), by))
                .withMeans(new Owner.Means(
                        times(o.means().budget(), by), times(o.means().cash(), by))));
        for (FactName money : List.of(
                FactName.LEARN_COST,
                FactName.AUTOMATION_COST,
                FactName.AUTOMATION_SET_UP,
                FactName.AUTOMATION_ERROR_COST,
                FactName.PRICE_PAID_PER_MONTH)) {
            result = with(
                    result, money, times(inputs.subject().facts().decimal(money).orElse(null), by));
        }
        for (Offer m : inputs.market()) {
            result = result.withOffer(new Offer(
                    m.target(),
                    Given.price(
                            times(m.price().rate(), by),
                            m.price().onCost(),
                            times(m.price().fixedPerMonth(), by),
                            m.price().committedHours(),
                            times(m.price().overheadPerMonth(), by)),
                    Given.done(
                            m.work().timeRatio(),
                            m.work().quality(),
                            times(m.work().errorCostPerMonth(), by),
                            m.work().oversight()),
                    Given.hiring(
                            m.hiring().rampMonths(),
                            m.hiring().recruitHours(),
                            times(m.hiring().hireCash(), by),
                            m.hiring().trainHours())));
        }
        return result;
    }

    private static BigDecimal times(BigDecimal amount, BigDecimal by) {
        return amount == null ? null : amount.multiply(by);
    }
}
