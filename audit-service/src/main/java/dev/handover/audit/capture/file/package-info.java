/** A file as it was sent: its bytes, how they become text, and why it can not be read. */
package dev.handover.audit.capture.file;
