package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would change a verdict, against roots computed by hand. */
class FlipsTest {

    /** 39 h at 50, a freelancer at 60: O = 50·44 + 63·40 = 4720, B = 39·(45 − 63) = −702, NPV = −13144. */
    private static final Given DEAR = work().with(FactName.HOURS_PER_MONTH, n("39"))
            .with(FactName.SKILL, 4)
            .offered(Target.FREELANCER, "60");

    private static Optional<Answer.Flip> flip(Given given, String fact) {
        return given.decision().explanation().flips().stream()
                .filter(f -> f.fact().equals(fact))
                .findFirst();
    }

    @Test
    void whatWasStoredAsTextIsReadInItsOwnType() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String stored =
                "{\"fact\":\"%s\",\"target\":null,\"from\":\"%s\",\"to\":\"%s\",\"verdict\":\"LEARN\",\"distance\":1}";

        Answer.Flip flag = json.readValue(stored.formatted("hasSop", "false", "true"), Answer.Flip.class);
        assertEquals(List.of(false, true), List.of(flag.from(), flag.to()));
        Answer.Flip step = json.readValue(stored.formatted("skill", "3", "4"), Answer.Flip.class);
        assertEquals(List.of(3, 4), List.of(step.from(), step.to()));
        Answer.Flip choice = json.readValue(stored.formatted("reach", "NO", "YES"), Answer.Flip.class);
        assertEquals(List.of("NO", "YES"), List.of(choice.from(), choice.to()));
        Answer.Flip rate = json.readValue(stored.formatted("rate", "45", "30.5"), Answer.Flip.class);
        assertEquals("30.5", rate.to());
        assertEquals(
                4,
                json.readValue(
                                "{\"fact\":\"skill\",\"scale\":[{\"value\":\"4\",\"text\":\"x\"}]}",
                                Answer.Question.class)
                        .scale()
                        .get(0)
                        .value());
    }

    @Test
    void aQuickerDelegateWouldDo() {
        Answer.Flip flip = flip(DEAR, "timeRatio").orElseThrow();

        assertEquals("0.5542", flip.to(), "1 − 13144/(12·39·63)");
        assertEquals("1", flip.from());
        assertEquals(Target.FREELANCER, flip.target());
        assertEquals(Verdict.DELEGATE, flip.verdict());
        assertEquals(n("0.4458"), flip.distance());
    }

    @Test
    void aMuchBetterDelegateWouldDoWhateverThePrice() {
        Answer.Flip flip = flip(DEAR, "quality").orElseThrow();

        assertEquals("1.2500", flip.to());
        assertEquals(Verdict.DELEGATE, flip.verdict());
    }

    @Test
    void aFixedPriceOnTopIsBorneUpToTheNetValue() {
        // 39 h at a rate of 20: O = 50·44 + 21·40 = 3040, B = 39·24 = 936, NPV = 8192, a month 682.67
        Given cheap = work().with(FactName.HOURS_PER_MONTH, n("39"))
                .with(FactName.SKILL, 4)
                .offered(Target.FREELANCER, "20");
        Answer.Flip flip = flip(cheap, "fixedPerMonth").orElseThrow();

        assertEquals("682.6667", flip.to());
        assertEquals("0", flip.from());
        assertEquals(Verdict.KEEP_FOR_NOW, flip.verdict());
    }

    @Test
    void learningIsQuickUpToItsHoursAndItsPrice() {
        // 10 h at ratio 1.3: learning saves 12·50·(10 − 7.6923) = 1384.62, less 50·L
        Given learnable = work().with(FactName.LEARN_HOURS, n("10"));
        Answer.Flip hours = flip(learnable, "learnHours").orElseThrow();
        Answer.Flip cost = flip(learnable, "learnCost").orElseThrow();

        assertEquals(Verdict.LEARN, learnable.decision().verdict());
        assertEquals("20.0000", hours.to(), "20 h is the bound of quick to learn, before 27.69 h");
        assertEquals("884.6154", cost.to());
        assertEquals(Verdict.KEEP_FOR_NOW, cost.verdict());
    }

    @Test
    void workThatComesTooRarelyIsNotLearnt() {
        Answer.Flip flip = flip(work().with(FactName.LEARN_HOURS, n("10")), "occurrencesPerMonth")
                .orElseThrow();

        assertTrue(n(flip.to().toString()).subtract(n("1")).abs().compareTo(n("0.001")) < 0, flip.toString());
        assertEquals(Verdict.KEEP_FOR_NOW, flip.verdict());
    }

    @Test
    void aWrittenProcedureHalvesTheTrainingThatStandsInTheWay() {
        // 10 h at 50, rate 30: B = 10·(45 − 31.5) = 135; O = 50·44 + 31.5·40 = 3460, with a procedure 50·24 + 630 =
        // 1830
        Given given = work().with(FactName.SKILL, 4).offered(Target.FREELANCER, "30");
        assertEquals(Optional.empty(), flip(given, "hasSop"), "1620 is still less than 1830");

        Given cheaper = work().with(FactName.SKILL, 4).offered(Target.FREELANCER, "25");
        Answer.Flip flip = flip(cheaper, "hasSop").orElseThrow();
        assertEquals(false, flip.from());
        assertEquals(true, flip.to());
        assertEquals(Verdict.DELEGATE, flip.verdict());
        assertEquals(n("1.0000"), flip.distance());
    }
}
