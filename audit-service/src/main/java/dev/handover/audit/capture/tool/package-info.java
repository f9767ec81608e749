/** The formats of each tool, one class each. */
package dev.handover.audit.capture.tool;
