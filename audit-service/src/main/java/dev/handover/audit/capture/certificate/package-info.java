/** Compares what a file holds with what is stored of it, and explains each difference. */
package dev.handover.audit.capture.certificate;
