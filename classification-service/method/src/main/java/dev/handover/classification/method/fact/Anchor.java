package dev.handover.classification.method.fact;

/**
 * One step of a scale with the sentence that fixes its meaning.
 *
 * @param value the step as facts are sent: Integer or String
 * @param text when to choose it
 */
public record Anchor(Object value, String text) {}
