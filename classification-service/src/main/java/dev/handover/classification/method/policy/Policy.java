package dev.handover.classification.method.policy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version of the method's parameters. Immutable. There is no parameter that removes R3 or R7: those two are
 * protected, a version can only widen them.
 */
public final class Policy {

    /** The version every workspace starts with. */
    public static final String STANDARD_VERSION = "standard-1";

    private static final Policy STANDARD = new Policy(STANDARD_VERSION, new EnumMap<>(Setting.class));

    private final String version;
    private final EnumMap<Setting, BigDecimal> changed;

    private Policy(String version, EnumMap<Setting, BigDecimal> changed) {
        this.version = version;
        this.changed = changed;
    }

    /** {@return the policy of all defaults} */
    public static Policy standard() {
        return STANDARD;
    }

    /**
     * Changes one parameter.
     *
     * @param otherVersion the name of the new version
     * @param setting what to change
     * @param value its value, within the setting's bounds
     * @return the same policy with one parameter changed
     */
    public Policy with(String otherVersion, Setting setting, BigDecimal value) {
        Objects.requireNonNull(otherVersion);
        if (value.compareTo(setting.min()) < 0 || value.compareTo(setting.max()) > 0) {
            throw new IllegalArgumentException(
                    setting.json() + " must be between " + setting.min() + " and " + setting.max());
        }
        EnumMap<Setting, BigDecimal> copy = new EnumMap<>(changed);
        copy.put(setting, value);
        return new Policy(otherVersion, copy);
    }

    /** {@return the version's name} */
    public String version() {
        return version;
    }

    /** {@return the parameter's value} */
    public BigDecimal value(Setting setting) {
        return changed.getOrDefault(setting, setting.standard());
    }

    /** {@return the parameter's value as a whole number} */
    public int whole(Setting setting) {
        return value(setting).intValueExact();
    }

    /** {@return whether a switch is on} */
    public boolean isOn(Setting setting) {
        return value(setting).signum() != 0;
    }

    /** {@return the policy as a document: every parameter with all that explains it} */
    public Document document() {
        return new Document(
                version,
                Stream.of(Setting.values())
                        .map(s -> new Parameter(
                                s.json(), value(s), s.unit(), s.min(), s.max(), s.source(), s.rationale()))
                        .toList());
    }

    /**
     * A policy version in full.
     *
     * @param version its name
     * @param parameters every parameter, in the order of {@link Setting}
     */
    public record Document(String version, List<Parameter> parameters) {}

    /**
     * One parameter of a policy version.
     *
     * @param name camelCase
     * @param value its value; a switch is 1 or 0
     * @param unit its unit
     * @param min the smallest value allowed
     * @param max the largest value allowed
     * @param source a published source, or "assumption"
     * @param rationale why
     */
    public record Parameter(
            String name,
            BigDecimal value,
            String unit,
            BigDecimal min,
            BigDecimal max,
            String source,
            String rationale) {}
}
