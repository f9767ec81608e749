/** How exports write dates, times, durations and numbers, and what speaks for one way of reading them. */
package dev.handover.audit.capture.written;
