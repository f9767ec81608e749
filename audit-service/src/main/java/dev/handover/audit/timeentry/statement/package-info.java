/** What sources say of entries, and what of it stands. */
package dev.handover.audit.timeentry.statement;
