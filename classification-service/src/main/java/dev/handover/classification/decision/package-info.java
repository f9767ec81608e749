/** Making decisions, answering them and having them made anew when their inputs change. */
package dev.handover.classification.decision;
