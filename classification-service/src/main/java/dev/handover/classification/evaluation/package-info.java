/** What the method would decide about an activity that nobody stored, and how the API document describes answers. */
package dev.handover.classification.evaluation;
