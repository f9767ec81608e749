/** How CSV files are read, for all exports that are CSV. */
package dev.handover.audit.capture.csv;
