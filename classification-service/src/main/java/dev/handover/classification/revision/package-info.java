/** What was once known of an activity, and what changed it. */
package dev.handover.classification.revision;
