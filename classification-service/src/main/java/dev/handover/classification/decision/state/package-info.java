/** What is said of a decision: its status and state, its events and why it differs from the one before. */
package dev.handover.classification.decision.state;
