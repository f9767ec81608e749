/** Recorded time: entries, their corrections and revisions, and the events that say so. */
package dev.handover.audit.timeentry;
