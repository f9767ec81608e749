/** Conditions that users write into rules, in CEL within bounds. */
package dev.handover.classification.predicate;
