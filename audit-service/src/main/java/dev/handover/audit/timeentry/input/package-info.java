/** How callers write time. */
package dev.handover.audit.timeentry.input;
