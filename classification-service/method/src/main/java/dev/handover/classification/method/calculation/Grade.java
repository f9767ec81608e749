package dev.handover.classification.method.calculation;

/** How a delegate's cost per owner hour compares: a bargain, worth it, or dearer than the hour it frees. */
public enum Grade {
    BUYBACK,
    PROFITABLE,
    DEARER
}
