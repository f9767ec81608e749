/** Sums of recorded time for a range of days. */
package dev.handover.audit.report;
