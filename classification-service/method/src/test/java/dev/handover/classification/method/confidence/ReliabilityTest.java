package dev.handover.classification.method.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.classification.method.Worlds;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterContainer;

/** Few draws tell just what all of them would. */
class ReliabilityTest {

    private static final Map<ConfidenceLevel, Integer> SEEN = new EnumMap<>(ConfidenceLevel.class);

    @Property(tries = 150)
    @Domain(Worlds.class)
    @Domain(DomainContext.Global.class)
    void itIsReliableWhereItsLevelIsAnotherThanLow(@ForAll Inputs inputs, @ForAll Threshold medium) {
        Policy policy = Policy.standard().with("drawn", Setting.MEDIUM_CONFIDENCE, medium.value());
        Confidence all = Confidence.of(inputs, policy);
        SEEN.merge(all.level(), 1, Integer::sum);

        assertEquals(all.level() != ConfidenceLevel.LOW, Confidence.isReliable(inputs, policy), all::formula);
    }

    /** From nothing, which all reach, to one, which hardly any does. */
    enum Threshold {
        NOTHING("0"),
        LITTLE("0.2"),
        USUAL("0.5"),
        MUCH("0.7"),
        ALL("1");

        private final String value;

        Threshold(String value) {
            this.value = value;
        }

        BigDecimal value() {
            return new BigDecimal(value);
        }
    }

    @AfterContainer
    static void bothWereSeen() {
        assertEquals(true, SEEN.getOrDefault(ConfidenceLevel.LOW, 0) > 0 && SEEN.size() > 1, SEEN::toString);
    }
}
