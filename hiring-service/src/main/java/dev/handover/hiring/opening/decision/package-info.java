/** What classification-service decided, and what that does to openings. */
package dev.handover.hiring.opening.decision;
