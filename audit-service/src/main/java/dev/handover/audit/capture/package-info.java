/** Imports: files of other tools on their way into time entries. */
package dev.handover.audit.capture;
