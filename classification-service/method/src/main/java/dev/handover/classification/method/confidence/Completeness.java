package dev.handover.classification.method.confidence;

import dev.handover.classification.method.calculation.Learning;
import dev.handover.classification.method.calculation.SkillRatio;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** C: which of the facts that matter most are known. What was guessed or assumed is not known. */
public final class Completeness {

    private static final String MARKET = "market";

    private Completeness() {}

    /** {@return the facts that count, in the order of their weights, and whether each is known} */
    static List<Confidence.ConfidencePart> of(Inputs inputs, Parameters parameters) {
        Facts facts = inputs.subject().facts();
        List<Confidence.ConfidencePart> parts = new ArrayList<>();
        parts.add(part(FactName.HOURS_PER_MONTH, Setting.KNOWN_HOURS, facts, parameters));
        parts.add(part(FactName.GROWTH, Setting.KNOWN_GROWTH, facts, parameters));
        parts.add(part(FactName.SKILL, Setting.KNOWN_SKILL, facts, parameters));
        boolean priced = !inputs.market().isEmpty() && !inputs.assumed().contains(Assumed.MARKET);
        parts.add(new Confidence.ConfidencePart(MARKET, parameters.value(Setting.KNOWN_MARKET), priced));
        parts.add(part(FactName.WILL_BECOME_GOOD, Setting.KNOWN_PROSPECT, facts, parameters));
        parts.add(part(FactName.AREA, Setting.KNOWN_AREA, facts, parameters));
        parts.add(part(FactName.VALUE_SHARE, Setting.KNOWN_VALUE_SHARE, facts, parameters));
        return List.copyOf(parts);
    }

    private static Confidence.ConfidencePart part(FactName name, Setting weight, Facts facts, Parameters parameters) {
        return new Confidence.ConfidencePart(name.json(), parameters.value(weight), knows(facts, name, parameters));
    }

    /**
     * Whether what the rules take for the fact was measured or stated, or follows from what was: the skill and whether
     * the owner will become good at it follow from stated times.
     */
    static boolean knows(Facts facts, FactName name, Parameters parameters) {
        return switch (name) {
            case SKILL ->
                facts.knows(name)
                        ? isSolid(facts, name)
                        : SkillRatio.skill(facts.withoutGuesses(), parameters).isPresent();
            case WILL_BECOME_GOOD ->
                facts.prospect() == Prospect.UNKNOWN
                        ? Learning.prospect(facts.withoutGuesses(), parameters) != Prospect.UNKNOWN
                        : isSolid(facts, name);
            default -> isSolid(facts, name);
        };
    }

    private static boolean isSolid(Facts facts, FactName name) {
        return facts.fact(name).filter(fact -> !fact.guessed()).isPresent();
    }

    /** {@return how much knowing a fact weighs; 0 for one that does not count} */
    public static BigDecimal weight(String name, Parameters parameters) {
        Setting setting = switch (name) {
            case "hoursPerMonth" -> Setting.KNOWN_HOURS;
            case "growth" -> Setting.KNOWN_GROWTH;
            case "skill" -> Setting.KNOWN_SKILL;
            case Draws.RATE -> Setting.KNOWN_MARKET;
            case "willBecomeGood" -> Setting.KNOWN_PROSPECT;
            case "area" -> Setting.KNOWN_AREA;
            case "valueShare" -> Setting.KNOWN_VALUE_SHARE;
            default -> null;
        };
        return setting == null ? BigDecimal.ZERO : parameters.value(setting);
    }
}
