package dev.handover.classification.method.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is known about one activity. Immutable; a fact that is absent is unknown, and unknown satisfies no condition. */
public final class Facts {

    private static final FactName[] NAMES = FactName.values();
    private static final Facts NONE = new Facts(new Fact[NAMES.length]);

    /** By the names' ordinals, null where unknown: a decision reads these some hundred times. */
    private final Fact[] known;

    private Facts(Fact[] known) {
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
        return replaced(name, fact);
    }

    /** {@return the same facts with all of these set, their values checked against the facts' ranges} */
    public Facts with(Map<FactName, Fact> others) {
        Fact[] copy = known.clone();
        for (Map.Entry<FactName, Fact> other : others.entrySet()) {
            other.getKey().checked(other.getValue().value());
            copy[slot(other.getKey())] = other.getValue();
        }
        return new Facts(copy);
    }

    /** {@return only what was measured or stated} */
    public Facts withoutGuesses() {
        Fact[] copy = known.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] == null || copy[i].guessed() ? null : copy[i];
        }
        return new Facts(copy);
    }

    /** {@return the same facts with this one unknown} */
    public Facts without(FactName name) {
        return replaced(name, null);
    }

    private Facts replaced(FactName name, Fact fact) {
        Fact[] copy = known.clone();
        copy[slot(name)] = fact;
        return new Facts(copy);
    }

    /** {@return all that is known, in the order of {@link FactName}} */
    public Map<FactName, Fact> known() {
        Map<FactName, Fact> map = new EnumMap<>(FactName.class);
        for (FactName name : NAMES) {
            if (knows(name)) {
                map.put(name, known[slot(name)]);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** {@return the fact, or empty when it is unknown} */
    public Optional<Fact> fact(FactName name) {
        return Optional.ofNullable(known[slot(name)]);
    }

    /** {@return whether the fact is known} */
    public boolean knows(FactName name) {
        return known[slot(name)] != null;
    }

    /** {@return the fact's value as {@link Fact#value()} holds it, or null when it is unknown} */
    public Object value(FactName name) {
        Fact fact = known[slot(name)];
        return fact == null ? null : fact.value();
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
        return value(name) instanceof Boolean flag ? flag : whenUnknown;
    }

    /** {@return whether the whole number is known and at least this} */
    public boolean atLeast(FactName name, int bound) {
        return value(name) instanceof Integer value && value >= bound;
    }

    /** {@return whether the whole number is known and at most this} */
    public boolean atMost(FactName name, int bound) {
        return value(name) instanceof Integer value && value <= bound;
    }

    private <T> Optional<T> value(FactName name, Class<T> type) {
        return Optional.ofNullable(type.cast(value(name)));
    }

    @SuppressWarnings("EnumOrdinal") // what an EnumMap does, without its checks
    private static int slot(FactName name) {
        return name.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && Arrays.equals(known, facts.known);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(known);
    }

    @Override
    public String toString() {
        return known().toString();
    }
}
