/** How much of the measured time has a decision that is sure. */
package dev.handover.classification.clarity;
