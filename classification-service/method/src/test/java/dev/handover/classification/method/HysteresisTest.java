package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** A decision does not flap while its measures jitter, and yields when they really change. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class HysteresisTest {

    private static final Policy POLICY = Policy.standard();
    private static final BigDecimal MARGIN = n("0.05");

    private static Inputs measured(Inputs inputs, BigDecimal hours) {
        return inputs.withSubject(inputs.subject()
                .withFacts(inputs.subject()
                        .facts()
                        .with(FactName.HOURS_PER_MONTH, new Fact(hours, FactSource.MEASURED, null, null))));
    }

    private static boolean keeps(Inputs standing, Inputs fresh) {
        return Hysteresis.keeps(
                Canonical.json(Canonical.tree(standing, POLICY.version())),
                Method.outcome(standing, POLICY),
                fresh,
                POLICY,
                MARGIN);
    }

    /** The hours nearest to these at which the verdict changes. */
    private static Optional<BigDecimal> boundary(Inputs inputs) {
        return Method.decide(inputs, POLICY, Method.Detail.FULL).explanation().flips().stream()
                .filter(f -> f.fact().equals(FactName.HOURS_PER_MONTH.json()))
                .map(f -> new BigDecimal(f.to().toString()))
                .filter(hours -> hours.compareTo(n("700")) < 0)
                .findFirst();
    }

    @Property(tries = 400, maxDiscardRatio = 100, edgeCases = EdgeCasesMode.NONE)
    void measuresThatJitterAroundABoundaryChangeTheVerdictAtMostOnce(
            @ForAll Inputs any,
            @ForAll @Size(12) List<@BigRange(min = "-0.04", max = "0.04") @Scale(3) BigDecimal> jitter) {
        Inputs inputs = pricedMaintenance(any);
        Optional<BigDecimal> boundary = boundary(inputs);
        Assume.that(boundary.isPresent());
        Inputs standing = inputs;
        int changes = 0;
        for (BigDecimal share : jitter) {
            Inputs fresh = measured(inputs, boundary.get().multiply(BigDecimal.ONE.add(share)));
            boolean another = Method.verdict(fresh, POLICY) != Method.verdict(standing, POLICY);
            if (keeps(standing, fresh)) {
                continue;
            }
            changes += another ? 1 : 0;
            standing = fresh;
        }
        assertTrue(changes <= 1, changes + " changes around " + boundary.get());
    }

    /** Random work that gets as far as the rules about money, one price and a growing wish to hand it over. */
    private static Inputs pricedMaintenance(Inputs any) {
        Given given = work().with(FactName.CODIFIABILITY, 2)
                .with(
                        FactName.HOURS_PER_MONTH,
                        any.subject()
                                .facts()
                                .decimal(FactName.HOURS_PER_MONTH)
                                .orElse(BigDecimal.TEN)
                                .add(BigDecimal.ONE));
        BigDecimal rate = any.market().stream()
                .map(offer -> offer.price().rate())
                .findFirst()
                .orElse(BigDecimal.TEN)
                .min(n("40"));
        Inputs inputs = given.offered(Target.FREELANCER, rate.toPlainString()).inputs();
        return any.owner().hour().income() == null ? inputs : inputs.withOwner(any.owner());
    }

    @Test
    void aBoundaryIsPassedOnlyByAMargin() {
        Inputs kept = measured(pricedMaintenanceAt("20"), n("1"));
        BigDecimal edge = boundary(kept).orElseThrow();
        Inputs below = measured(kept, edge.multiply(n("0.99")));

        assertTrue(keeps(below, measured(kept, edge.multiply(n("1.03")))), "four hundredths are jitter");
        assertFalse(keeps(below, measured(kept, edge.multiply(n("1.06")))), "six are not");
        assertFalse(keeps(kept, measured(kept, edge.multiply(n("1.05")))), "from far away it counts at once");
        Inputs above = measured(kept, edge.multiply(n("1.01")));
        assertTrue(keeps(above, measured(kept, edge.multiply(n("0.97")))));
        assertFalse(keeps(above, measured(kept, edge.multiply(n("0.93")))));
    }

    private static Inputs pricedMaintenanceAt(String rate) {
        return work().with(FactName.CODIFIABILITY, 2)
                .offered(Target.FREELANCER, rate)
                .inputs();
    }

    @Test
    void whatIsStatedPricedOrRuledActsAtOnce() {
        Inputs kept = measured(pricedMaintenanceAt("20"), n("1"));
        BigDecimal edge = boundary(kept).orElseThrow();
        Inputs below = measured(kept, edge.multiply(n("0.99")));
        Inputs above = measured(kept, edge.multiply(n("1.03")));

        Inputs stated = below.withSubject(below.subject()
                .withFacts(below.subject().facts().with(FactName.HOURS_PER_MONTH, edge.multiply(n("1.03")))));
        assertFalse(keeps(below, stated));
        assertFalse(
                keeps(below, above.withOffer(Offer.unpriced(Target.FREELANCER).withRate(n("19.99")))));
        assertFalse(keeps(below, above.withOwner(above.owner().withNextBestUse(n("51")))));
        assertFalse(keeps(below, below), "nothing changed, so there is nothing to keep");
    }

    @Test
    void measuresMoveBackTowardsTheStandingOnesAndNeverBeyond() {
        Inputs standing = measured(pricedMaintenanceAt("20"), n("100"));

        assertEquals(0, hoursBetween(standing, "110").compareTo(n("105")));
        assertEquals(0, hoursBetween(standing, "103").compareTo(n("100")));
        assertEquals(0, hoursBetween(standing, "80").compareTo(n("85")));
        assertEquals(0, hoursBetween(standing, "98").compareTo(n("100")));
    }

    private static BigDecimal hoursBetween(Inputs standing, String hours) {
        return Hysteresis.movedBack(standing, measured(standing, n(hours)), MARGIN)
                .subject()
                .facts()
                .decimal(FactName.HOURS_PER_MONTH)
                .orElseThrow();
    }
}
