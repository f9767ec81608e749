package dev.handover.classification.method.canonical;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Formulas;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.Worlds;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Canonical JSON, hashes and reading inputs back. */
class CanonicalTest {

    private static final Policy POLICY = Policy.standard();

    @Property(tries = 200)
    @Domain(Worlds.class)
    void inputsReadBackGiveTheSameDecision(@ForAll Inputs inputs) {
        Inputs back = Canonical.inputs(Canonical.json(Canonical.tree(inputs, POLICY.version())));

        assertEquals(
                Canonical.json(Method.decide(inputs, POLICY, Method.Detail.FULL)),
                Canonical.json(Method.decide(back, POLICY, Method.Detail.FULL)));
    }

    @Property(tries = 500)
    @Domain(Worlds.class)
    void inputsAreWrittenAsTheMapperWouldWriteThem(@ForAll Inputs inputs) {
        Map<String, Object> tree = Canonical.tree(inputs, POLICY.version());

        assertEquals(Canonical.mapped(tree), Canonical.json(tree));
    }

    @Test
    void textsOfAllKindsAreEscapedAsTheMapperEscapesThem() {
        StringBuilder all = new StringBuilder("Büro \uD83D\uDD25 \u2028 </script>");
        for (char c = 0; c < 0x80; c++) {
            all.append(c);
        }
        Map<String, Object> tree = new HashMap<>();
        tree.put("text", all.toString());
        tree.put("list", List.of(1, 2L, true, n("1E+3"), Target.STAFF, List.of(), Map.of()));
        tree.put("nothing", null);

        assertEquals(Canonical.mapped(tree), Canonical.json(tree));
        assertThrows(IllegalArgumentException.class, () -> Canonical.json(Map.of("odd", new Object())));
    }

    @Test
    void whatWasInferredAssumedOrBundledIsReadBackAsSuch() {
        Peers peers = Peers.of(List.of(new Peer("Payroll", n("4.50"))), 7, n("9.25"));
        Inputs inputs = work().inputs().withAssumed(Set.of(Assumed.MARKET)).withPeers(peers);
        Facts facts = inputs.subject().facts().with(FactName.GROWTH, new Fact(2, FactSource.INFERRED, null, null));
        Inputs guessed = inputs.withSubject(inputs.subject().withFacts(facts));

        Inputs back = Canonical.inputs(Canonical.json(Canonical.tree(guessed, POLICY.version())));

        assertEquals(guessed.assumed(), back.assumed());
        assertEquals(new Peers(List.of(new Peer("Payroll", n("4.5"))), 7, n("13.75")), back.peers());
        assertEquals(
                Peers.NONE,
                Canonical.inputs(Canonical.json(Canonical.tree(work().inputs(), POLICY.version())))
                        .peers());
        assertEquals(
                FactSource.INFERRED,
                back.subject().facts().fact(FactName.GROWTH).orElseThrow().source());
        assertEquals(
                FactSource.STATED,
                back.subject().facts().fact(FactName.SKILL).orElseThrow().source());
    }

    @Property(tries = 100)
    @Domain(Worlds.class)
    void everyFormulaHasItsNumbers(@ForAll Inputs inputs) {
        for (Formulas.Figure figure : Formulas.of(inputs, POLICY)) {
            assertTrue(!figure.numbers().contains("null"), figure.toString());
        }
    }

    @Test
    void membersAreSortedNullsLeftOutAndDecimalsPlain() {
        String json = Canonical.json(
                Canonical.tree(work().with(FactName.HOURS_PER_MONTH, n("1E+1")).inputs(), POLICY.version()));

        assertTrue(json.startsWith("{\"activity\":{\"area\":\"FINANCE\""), json);
        assertTrue(json.contains("\"hoursPerMonth\":\"10\""), json);
        assertTrue(!json.contains("null"), json);
    }

    @Test
    void theHashTellsInputsApartAndNotTheirSpelling() {
        Given given = work();
        String hash = given.decision().provenance().inputsHash();

        assertEquals(64, hash.length());
        assertEquals(
                hash,
                given.with(FactName.HOURS_PER_MONTH, n("10.00"))
                        .decision()
                        .provenance()
                        .inputsHash());
        assertNotEquals(
                hash,
                given.with(FactName.HOURS_PER_MONTH, n("10.01"))
                        .decision()
                        .provenance()
                        .inputsHash());
        assertNotEquals(
                hash, given.offered(Target.STAFF, "10").decision().provenance().inputsHash());
    }

    @Test
    void aPolicyIsNamedByItsHash() {
        Policy other = POLICY.with("other", Setting.BUYBACK_FACTOR, n("5"));

        assertNotEquals(
                work().decision().provenance().policyHash(),
                work().under(other).decision().provenance().policyHash());
        assertEquals("other", work().under(other).decision().provenance().policyVersion());
    }

    @Test
    void theWordsOfADecisionNameWhoWhatAndHowMuch() {
        Answer answer = work().with(FactName.HOURS_PER_MONTH, n("39"))
                .with(FactName.CODIFIABILITY, 2)
                .offered(Target.FREELANCER, "20")
                .decision();

        assertEquals(
                "Bookkeeping: hand it to a freelancer (20.00 EUR an hour, 35.10 h a month freed, net 936.00 EUR a"
                        + " month). Delegate what keeps you cruising.",
                answer.ruling().sentence());
        assertEquals(
                List.of("Handing it over pays within the horizon."),
                answer.explanation().because());
        assertEquals(
                "100 % of the freed time will be used.",
                answer.explanation().assumptions().get(0));
    }

    @Test
    void thereIsAFigureForEachFormulaOfTheExample() {
        List<Formulas.Figure> figures = Formulas.of(
                work().with(FactName.HOURS_PER_MONTH, n("39"))
                        .offered(Target.FREELANCER, "20")
                        .inputs(),
                POLICY);

        Formulas.Figure benefit = figures.stream()
                .filter(f -> f.name().equals("net benefit a month"))
                .findFirst()
                .orElseThrow();
        assertEquals("39·[50.00·(1 − 0.1) − 21.00] − 0.00 − 0.00", benefit.numbers());
        assertEquals(n("936.00"), benefit.value());
    }
}
