/** Decisions about what a request holds, stored nowhere, and the schemas of their answers. */
package dev.handover.classification.evaluation;
