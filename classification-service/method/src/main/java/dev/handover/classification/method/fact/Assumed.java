package dev.handover.classification.method.fact;

/** An input besides the facts for which a shipped default stands in, because nobody of the workspace said it. */
public enum Assumed {
    /** What the owner's hour is worth. */
    INCOME,
    /** What handing work over costs. */
    MARKET
}
