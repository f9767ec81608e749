/** How CSV files are read, for all formats that are CSV. */
package dev.handover.audit.capture.csv;
