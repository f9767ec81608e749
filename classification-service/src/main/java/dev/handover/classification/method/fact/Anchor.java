package dev.handover.classification.method.fact;

/**
 * One step of a scale with the sentence that fixes its meaning.
 *
 * @param value the step as it is written in a fact
 * @param text when to choose it
 */
public record Anchor(String value, String text) {}
