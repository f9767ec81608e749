/** What those send who want to do the work, from the form to its erasure. */
package dev.handover.hiring.application;
