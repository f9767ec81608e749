package dev.handover.classification.method.parameter;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** A value for every {@link Setting}: all that the calculations take from a policy. Immutable. */
public final class Parameters {

    private static final Parameters STANDARD = new Parameters(Map.of());

    private final EnumMap<Setting, BigDecimal> values = new EnumMap<>(Setting.class);

    private Parameters(Map<Setting, BigDecimal> others) {
        for (Setting setting : Setting.values()) {
            values.put(setting, others.getOrDefault(setting, setting.standard()));
        }
    }

    /** {@return the defaults} */
    public static Parameters standard() {
        return STANDARD;
    }

    /**
     * The defaults with some of them replaced.
     *
     * @param others the values that differ; the caller has checked their bounds
     * @return a value for every setting
     */
    public static Parameters of(Map<Setting, BigDecimal> others) {
        return new Parameters(others);
    }

    /** {@return the parameter's value} */
    public BigDecimal value(Setting setting) {
        return values.get(setting);
    }

    /** {@return the parameter's value as a whole number} */
    public int whole(Setting setting) {
        return value(setting).intValueExact();
    }

    /** {@return whether a switch is on} */
    public boolean isOn(Setting setting) {
        return value(setting).signum() != 0;
    }
}
