/** Toggl Track: its exports, one class each. */
package dev.handover.audit.capture.tool.toggl;
