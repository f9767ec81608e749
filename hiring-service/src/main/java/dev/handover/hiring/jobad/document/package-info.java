/** What a job ad says, line by line, how it is shown and what it must have. */
package dev.handover.hiring.jobad.document;
