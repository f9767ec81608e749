package dev.handover.classification.method.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * An activity that could be handed over.
 *
 * @param id whose it is; unique in a plan
 * @param name what its owner calls it
 * @param always whether it is to be outsourced whatever the price
 * @param enjoyment E, 1 to 5; null when unknown
 * @param options at most one of them is taken
 */
public record Item(String id, String name, boolean always, Integer enjoyment, List<Option> options) {

    /** Higher ROI first, what costs nothing before all. */
    static final Comparator<Option> BY_RATE = Comparator.comparing(
                    Option::roi, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .reversed();

    /** The same, then the lighter commitment. */
    static final Comparator<Option> BY_ROI =
            BY_RATE.thenComparing(Option::target).thenComparing(Option::npv, Comparator.reverseOrder());

    /** Higher ROI first, then what is liked less, then the id: the order in which equals are taken. */
    static final Comparator<Item> IN_ORDER = Comparator.comparing((Item item) -> item.options.get(0), BY_RATE)
            .thenComparing(Item::enjoyment, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Item::id);

    public Item {
        options = options.stream().sorted(BY_ROI).toList();
    }
}
