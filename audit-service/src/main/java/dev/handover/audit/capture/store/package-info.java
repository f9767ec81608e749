/** What the database keeps of an import beside its figures: its file, its rows, its place in the queue. */
package dev.handover.audit.capture.store;
