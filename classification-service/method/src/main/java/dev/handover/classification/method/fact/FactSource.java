package dev.handover.classification.method.fact;

/** Where a fact comes from, the most trustworthy first. */
public enum FactSource {
    MEASURED,
    STATED,
    INFERRED,
    DEFAULT
}
