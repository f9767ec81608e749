package dev.handover.classification.method.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is known about one activity. Immutable; a fact that is absent is unknown, and unknown satisfies no condition. */
public final class Facts {

    private static final Facts NONE = new Facts(new EnumMap<>(FactName.class));

    private final EnumMap<FactName, Fact> known;

    private Facts(EnumMap<FactName, Fact> known) {
        this.known = known;
    }

    /** {@return facts about which nothing is known} */
    public static Facts none() {
        return NONE;
    }

    /** {@return the same facts with this one set; a null value makes it unknown} */
    public Facts with(FactName name, Object value) {
        return value == null ? without(name) : with(name, Fact.stated(value));
    }

    /** {@return the same facts with this one set, its value checked against the fact's range} */
    public Facts with(FactName name, Fact fact) {
        name.checked(fact.value());
        EnumMap<FactName, Fact> copy = new EnumMap<>(known);
        copy.put(name, fact);
        return new Facts(copy);
    }

    /** {@return the same facts with all of these set, their values checked against the facts' ranges} */
    public Facts with(Map<FactName, Fact> others) {
        EnumMap<FactName, Fact> copy = new EnumMap<>(known);
        for (Map.Entry<FactName, Fact> other : others.entrySet()) {
            other.getKey().checked(other.getValue().value());
            copy.put(other.getKey(), other.getValue());
        }
        return new Facts(copy);
    }

    /** {@return only what was measured or stated} */
    public Facts withoutGuesses() {
        EnumMap<FactName, Fact> copy = new EnumMap<>(known);
        copy.values().removeIf(Fact::guessed);
        return new Facts(copy);
    }

    /** {@return the same facts with this one unknown} */
    public Facts without(FactName name) {
        EnumMap<FactName, Fact> copy = new EnumMap<>(known);
        copy.remove(name);
        return new Facts(copy);
    }

    /** {@return all that is known, in the order of {@link FactName}} */
    public Map<FactName, Fact> known() {
        return Collections.unmodifiableMap(known);
    }

    /** {@return the fact, or empty when it is unknown} */
    public Optional<Fact> fact(FactName name) {
        return Optional.ofNullable(known.get(name));
    }

    /** {@return whether the fact is known} */
    public boolean knows(FactName name) {
        return known.containsKey(name);
    }

    /** {@return a whole number such as a rating} */
    public Optional<Integer> whole(FactName name) {
        return value(name, Integer.class);
    }

    /** {@return a decimal} */
    public Optional<BigDecimal> decimal(FactName name) {
        return value(name, BigDecimal.class);
    }

    /** {@return the answer to a core test} */
    public Optional<Degree> degree(FactName name) {
        return value(name, Degree.class);
    }

    /** {@return the area of the business} */
    public Optional<Area> area() {
        return value(FactName.AREA, Area.class);
    }

    /** {@return whether the owner said they will become good at it; UNKNOWN when nobody said} */
    public Prospect prospect() {
        return value(FactName.WILL_BECOME_GOOD, Prospect.class).orElse(Prospect.UNKNOWN);
    }

    /** {@return the flag, or what to take when nobody set it} */
    public boolean flag(FactName name, boolean whenUnknown) {
        return value(name, Boolean.class).orElse(whenUnknown);
    }

    /** {@return whether the whole number is known and at least this} */
    public boolean atLeast(FactName name, int bound) {
        return whole(name).filter(v -> v >= bound).isPresent();
    }

    /** {@return whether the whole number is known and at most this} */
    public boolean atMost(FactName name, int bound) {
        return whole(name).filter(v -> v <= bound).isPresent();
    }

    private <T> Optional<T> value(FactName name, Class<T> type) {
        return fact(name).map(Fact::value).map(type::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && known.equals(facts.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    @Override
    public String toString() {
        return known.toString();
    }
}
