/** Decisions as other features need them. */
package dev.handover.classification.decision.snapshot;
