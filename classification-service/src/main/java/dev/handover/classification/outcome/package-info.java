/** What became of the work that was handed over, against what was promised. */
package dev.handover.classification.outcome;
