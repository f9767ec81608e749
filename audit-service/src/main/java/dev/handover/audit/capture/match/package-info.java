/** Which members and which known entries the rows of a file are. */
package dev.handover.audit.capture.match;
