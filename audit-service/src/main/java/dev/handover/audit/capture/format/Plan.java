package dev.handover.audit.capture.format;

import dev.handover.audit.capture.file.Dialect;

/**
 * How to read a file, settled by a {@link Survey}: the same file read by the same plan gives the same rows.
 *
 * @param format which export it is
 * @param dialect how its text falls into fields; null where it is no CSV
 * @param dateOrder how its dates are ordered
 * @param clock on which clock a time of day without AM or PM was written; null for 24 hours
 */
public record Plan(ExportFormat format, Dialect dialect, DateOrder dateOrder, HourClock clock) {}
