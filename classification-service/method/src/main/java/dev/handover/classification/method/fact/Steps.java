package dev.handover.classification.method.fact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The steps of facts whose values are in an order, so that one can say "a step more" or "a step less". */
public final class Steps {

    private static final Map<FactName, List<Object>> ALL = all();

    private Steps() {}

    /** {@return the fact's values in their order; empty for numbers, flags and areas} */
    public static List<Object> of(FactName name) {
        return ALL.get(name);
    }

    private static Map<FactName, List<Object>> all() {
        Map<FactName, List<Object>> all = new EnumMap<>(FactName.class);
        for (FactName name : FactName.values()) {
            all.put(name, steps(name));
        }
        return all;
    }

    private static List<Object> steps(FactName name) {
        if (name.isScale()) {
            return IntStream.rangeClosed((int) name.min(), (int) name.max())
                    .mapToObj(i -> (Object) i)
                    .toList();
        }
        return switch (name.kind()) {
            case DEGREE -> List.of((Object[]) Degree.values());
            case PROSPECT -> List.of(Prospect.YES, Prospect.UNKNOWN, Prospect.NO);
            default -> List.of();
        };
    }
}
