package dev.handover.classification.method.fact;

/**
 * The activity to decide about.
 *
 * @param name what its owner calls it
 * @param wasStrategic whether the last decision found it strategic (hysteresis)
 * @param facts what is known about it
 */
public record Subject(String name, boolean wasStrategic, Facts facts) {

    /** {@return the same activity with other facts} */
    public Subject withFacts(Facts other) {
        return new Subject(name, wasStrategic, other);
    }
}
