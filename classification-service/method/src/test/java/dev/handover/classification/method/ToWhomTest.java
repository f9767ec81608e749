package dev.handover.classification.method;

import static dev.handover.classification.method.Given.handedOver;
import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Engagement;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The target table, when another target takes its place, and what is said beside it: alternatives, bundle, warning. */
class ToWhomTest {

    private static void assertTarget(Target target, Given given) {
        assertEquals(Verdict.OUTSOURCE_ALWAYS, given.decision().verdict());
        assertEquals(target, given.decision().target());
    }

    @Test
    void onSiteOrStrictlyConfidentialWorkGoesToAnEmployee() {
        assertTarget(Target.STAFF, handedOver("10").with(FactName.ONSITE, true));
        assertTarget(Target.STAFF, handedOver("10").with(FactName.CONFIDENTIALITY, 5));
        assertTarget(Target.FREELANCER, handedOver("10").with(FactName.CONFIDENTIALITY, 4));
    }

    @Test
    void theTeamTakesItWithoutHiringWhenItHasTheHours() {
        Given spare = handedOver("10").spareHours("10").offered(Target.STAFF, "20");
        assertTarget(Target.STAFF, spare);
        // 50·(40 + 0) + 28.60·40: no recruiting hours, no hire cash
        assertEquals(
                n("3144.00"),
                spare.decision().assessment().delegation().get(0).worth().oneOff());
        assertTarget(Target.FREELANCER, handedOver("10").spareHours("9.99").offered(Target.STAFF, "20"));
    }

    @Test
    void occasionalWorkGoesToAFreelancerByTheJobOrByMilestones() {
        Given rare = handedOver("30").with(FactName.SPECIFICITY, 2);
        assertTarget(Target.FREELANCER, rare.with(FactName.OCCURRENCES_PER_MONTH, n("0.99")));
        assertEquals(
                Engagement.PER_JOB,
                rare.with(FactName.OCCURRENCES_PER_MONTH, n("0.99"))
                        .decision()
                        .handover()
                        .engagement());
        assertEquals(
                Engagement.MILESTONES,
                rare.with(FactName.OCCURRENCES_PER_MONTH, n("0.99"))
                        .with(FactName.SPECIFICITY, 3)
                        .decision()
                        .handover()
                        .engagement());
        assertTarget(Target.VIRTUAL_EMPLOYEE, rare.with(FactName.OCCURRENCES_PER_MONTH, n("1")));
    }

    @Test
    void recurringUnspecificWorkMakesAPostFromTwentyHoursWhenItCanBeWrittenDown() {
        Given recurring = handedOver("20").with(FactName.CODIFIABILITY, 3).with(FactName.JOB_ZONE, 3);
        assertTarget(Target.VIRTUAL_EMPLOYEE, recurring);
        assertTarget(Target.FREELANCER, recurring.with(FactName.HOURS_PER_MONTH, n("19.99")));
        assertTarget(Target.FREELANCER, recurring.with(FactName.CODIFIABILITY, 2));
        assertTarget(Target.FREELANCER, recurring.with(FactName.JOB_ZONE, 4));
        assertEquals(
                Engagement.RETAINER,
                recurring.with(FactName.CODIFIABILITY, 2).decision().handover().engagement());
    }

    @Test
    void specificWorkGoesToAVirtualEmployeeAndFromFortyHoursToAnEmployee() {
        assertTarget(Target.VIRTUAL_EMPLOYEE, handedOver("5").with(FactName.SPECIFICITY, 3));
        assertTarget(Target.VIRTUAL_EMPLOYEE, handedOver("39.99").with(FactName.SPECIFICITY, 4));
        assertTarget(Target.STAFF, handedOver("40").with(FactName.SPECIFICITY, 4));
        assertEquals(
                Engagement.EMPLOYMENT,
                handedOver("40")
                        .with(FactName.SPECIFICITY, 4)
                        .decision()
                        .handover()
                        .engagement());
    }

    @Test
    void whoIsControlledFullTimeIsNeverAFreelancer() {
        Given controlled = handedOver("130").with(FactName.CODIFIABILITY, 2).with(FactName.CONTROL_HOW_AND_WHEN, true);
        assertTarget(Target.VIRTUAL_EMPLOYEE, controlled);
        assertTrue(controlled.decision().explanation().flags().contains(Flag.MISCLASSIFICATION_RISK));
        Given less = controlled.with(FactName.HOURS_PER_MONTH, n("129.99"));
        assertTarget(Target.FREELANCER, less);
        assertFalse(less.decision().explanation().flags().contains(Flag.MISCLASSIFICATION_RISK));
        assertTarget(Target.FREELANCER, controlled.with(FactName.CONTROL_HOW_AND_WHEN, false));
    }

    @Test
    void aNeighbourTakesThePlaceWhenItIsAFifthCheaperAllIn() {
        Given preferred = handedOver("10").offered(Target.FREELANCER, "50");
        assertTarget(Target.VIRTUAL_EMPLOYEE, preferred.offered(Target.VIRTUAL_EMPLOYEE, "40"));
        assertTarget(Target.FREELANCER, preferred.offered(Target.VIRTUAL_EMPLOYEE, "40.01"));
        assertTarget(Target.FREELANCER, preferred.offered(Target.STAFF, "1"));
        assertTarget(Target.FREELANCER, preferred.offered(Target.VIRTUAL_EMPLOYEE, "1", "0.79"));
    }

    @Test
    void thePreferredTargetGivesWayToOneThatPaysWhenMoneyDecides() {
        Answer decision = work().with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.CODIFIABILITY, 2)
                .offered(Target.FREELANCER, "55")
                .offered(Target.STAFF, "1")
                .decision();

        assertEquals(Verdict.DELEGATE, decision.verdict());
        assertEquals(Target.STAFF, decision.target());
    }

    @Test
    void aTargetNobodyPricedIsNamedWithItsRateCap() {
        Answer decision = work().with(FactName.HOURS_PER_MONTH, n("30"))
                .offered(Target.FREELANCER, "10")
                .decision();

        assertEquals(Target.VIRTUAL_EMPLOYEE, decision.target());
        assertTrue(decision.explanation().reasons().contains(Reason.TARGET_WITHOUT_RATE));
        assertEquals(n("42.86"), decision.deal().rateCap(), "30·45/(30·1.05)");
        assertEquals(n("11.90"), decision.deal().openingOffer(), "12.50/1.05");
        assertNull(decision.deal().benefitPerMonth());
    }

    @Test
    void whenOnlyAnInadmissibleTargetIsPricedItsPriceStandsIn() {
        Answer decision = work().with(FactName.ONSITE, true)
                .with(FactName.HOURS_PER_MONTH, n("30"))
                .offered(Target.FREELANCER, "10")
                .decision();

        assertEquals(Verdict.DELEGATE, decision.verdict());
        assertEquals(Target.STAFF, decision.target());
        assertTrue(decision.explanation().assumptions().stream()
                .anyMatch(a -> a.startsWith("No offer is from an employee")));
    }

    @Test
    void anAdmissibleTargetThatDoesNotPayIsNotOutvotedByAnInadmissibleOneThatDoes() {
        Answer decision = work().with(FactName.ONSITE, true)
                .offered(Target.FREELANCER, "1")
                .offered(Target.STAFF, "60")
                .decision();

        assertEquals(Verdict.KEEP_FOR_NOW, decision.verdict());
    }

    @Test
    void alternativesCompareAllInAndSayWhenAnEmployeeIsCheaper() {
        Offer staff = new Offer(
                Target.STAFF,
                Given.price(n("20"), n("0.43"), null, n("40"), n("100")),
                Offer.Work.DEFAULT,
                Given.hiring(null, null, n("4700"), null));
        Answer decision =
                handedOver("10").offered(Target.FREELANCER, "50").offered(staff).decision();

        assertEquals(n("525.00"), decision.handover().alternatives().get(0).allInPerMonth());
        // (20·40·1.43 + 4700/12)/52.50
        assertEquals(n("29.25"), decision.handover().alternatives().get(0).breakEvenHours());
        // 40·28.60 + 391.67 + 100
        assertEquals(n("1635.67"), decision.handover().alternatives().get(2).allInPerMonth());
    }

    @Test
    void theThreeTargetsStandSideBySideEachWithItsWhy() {
        List<Answer.Alternative> all = handedOver("10")
                .offered(Target.FREELANCER, "50")
                .decision()
                .handover()
                .alternatives();

        assertEquals(List.of(Target.values()), all.stream().map(a -> a.target()).toList());
        assertEquals(
                "chosen: it recurs and anyone of the trade can do it",
                all.get(0).why());
        assertEquals(
                "possible, but no rate is known for a virtual employee",
                all.get(1).why());
        assertNull(all.get(1).allInPerMonth());
        assertNull(all.get(1).npv());
        List<Answer.Alternative> onSite = handedOver("10")
                .with(FactName.ONSITE, true)
                .decision()
                .handover()
                .alternatives();
        assertEquals(
                "a freelancer is ruled out: it is on site, under a licence or strictly confidential",
                onSite.get(0).why());
        assertFalse(onSite.get(0).admissible());
        assertEquals(3, work().decision().handover().alternatives().size(), "who keeps it may compare too");
        Given locked = work().with(FactName.AREA, Area.SALES);
        assertEquals(List.of(), locked.decision().handover().alternatives(), "what is locked has no alternatives");
    }

    @Test
    void theMisclassificationWarningShowsTheTestBehindIt() {
        Answer decision = handedOver("130")
                .with(FactName.CODIFIABILITY, 2)
                .with(FactName.CONTROL_HOW_AND_WHEN, true)
                .decision();

        assertEquals(
                n("130.00"), decision.handover().misclassification().facts().hoursPerMonth());
        assertEquals(
                n("130.00"), decision.handover().misclassification().facts().fullTimeHours());
        assertFalse(decision.handover().misclassification().facts().core());
        assertEquals(
                Target.VIRTUAL_EMPLOYEE, decision.handover().misclassification().safer());
        assertTrue(decision.handover().misclassification().source().contains("common-law"));
        assertNull(handedOver("10").decision().handover().misclassification());
    }

    @Test
    void whatGoesToTheSamePersonMakesOneBundle() {
        Given small = handedOver("10").with(FactName.SPECIFICITY, 4);
        Inputs alone = small.inputs();
        Inputs bundled =
                alone.withPeers(Peers.of(List.of(new Peer("Invoicing", n("12")), new Peer("Payroll", n("18")))));

        assertNull(decided(alone).handover().bundle());
        assertEquals(Target.VIRTUAL_EMPLOYEE, decided(alone).target());
        assertEquals(Target.STAFF, decided(bundled).target(), "40 hours make an employee's post");
        assertEquals(
                List.of("Bookkeeping", "Invoicing", "Payroll"),
                decided(bundled).handover().bundle().members());
        assertEquals(n("40.00"), decided(bundled).handover().bundle().hoursPerMonth());
        assertEquals(0, decided(bundled).handover().bundle().more());

        Inputs many = alone.withPeers(Peers.of(List.of(new Peer("Invoicing", n("12"))), 40, n("18")));
        assertEquals(Target.STAFF, decided(many).target(), "hours count whether or not their names are said");
        assertEquals(
                List.of("Bookkeeping", "Invoicing"),
                decided(many).handover().bundle().members());
        assertEquals(40, decided(many).handover().bundle().more());
        assertEquals(n("40.00"), decided(many).handover().bundle().hoursPerMonth());
    }

    private static Answer decided(Inputs inputs) {
        return Method.decide(inputs, Policy.standard(), Method.Detail.FULL);
    }
}
