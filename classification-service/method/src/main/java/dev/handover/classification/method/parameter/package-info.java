/** The numbers that a policy sets. */
package dev.handover.classification.method.parameter;
