package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.Optional;

/** C2: the skill from own time ÷ proficient time, and the ratio from the skill where only that is known. */
public final class SkillRatio {

    private SkillRatio() {}

    /** {@return own time ÷ proficient time as stated, or empty} */
    public static Optional<BigDecimal> stated(Facts facts) {
        Optional<BigDecimal> proficient =
                facts.decimal(FactName.PROFICIENT_TIME).filter(t -> t.signum() > 0);
        return facts.decimal(FactName.OWN_TIME)
                .filter(t -> t.signum() > 0)
                .flatMap(own -> proficient.map(p -> Figures.divide(own, p)));
    }

    /** {@return skill 1 to 5 inferred from the stated times, or empty} */
    public static Optional<Integer> skill(Facts facts, Parameters parameters) {
        return stated(facts).map(ratio -> {
            if (ratio.compareTo(parameters.value(Setting.SKILL_FIVE_RATIO)) <= 0) {
                return 5;
            } else if (ratio.compareTo(parameters.value(Setting.SKILL_FOUR_RATIO)) <= 0) {
                return 4;
            } else if (ratio.compareTo(parameters.value(Setting.SKILL_THREE_RATIO)) <= 0) {
                return 3;
            }
            return ratio.compareTo(parameters.value(Setting.SKILL_TWO_RATIO)) <= 0 ? 2 : 1;
        });
    }

    /** {@return the stated ratio, or that of the middle of the skill's band; 1 from skill 4 up} */
    public static BigDecimal orOfSkill(Facts facts, int skill, Parameters parameters) {
        return stated(facts).orElseGet(() -> switch (skill) {
            case 1 -> parameters.value(Setting.RATIO_OF_SKILL_ONE);
            case 2 -> parameters.value(Setting.RATIO_OF_SKILL_TWO);
            case 3 -> parameters.value(Setting.RATIO_OF_SKILL_THREE);
            default -> BigDecimal.ONE;
        });
    }
}
