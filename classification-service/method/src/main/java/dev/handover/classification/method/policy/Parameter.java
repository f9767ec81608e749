package dev.handover.classification.method.policy;

import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;

/**
 * One parameter of a policy version. In a document that is handed in, all but name and value may be null: they are
 * then those of {@link Setting}.
 *
 * @param name camelCase, as {@link Setting#json()}
 * @param value its value; a switch is 1 or 0
 * @param unit its unit, never another than the setting's
 * @param min the smallest value allowed, never another than the setting's
 * @param max the largest value allowed, never another than the setting's
 * @param source a published source, or "assumption"
 * @param rationale why
 */
public record Parameter(
        String name, BigDecimal value, String unit, BigDecimal min, BigDecimal max, String source, String rationale) {

    /** {@return the parameter of that value, explained as its default is} */
    public static Parameter of(Setting setting, BigDecimal value) {
        return new Parameter(
                setting.json(),
                value,
                setting.unit(),
                setting.min(),
                setting.max(),
                setting.source(),
                setting.rationale());
    }
}
