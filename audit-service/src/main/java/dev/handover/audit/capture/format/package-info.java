/** What an export of a tool is, whatever kind of file it comes in. */
package dev.handover.audit.capture.format;
