/** Recorded time for those who sum it, row by row. */
package dev.handover.audit.timeentry.spent;
