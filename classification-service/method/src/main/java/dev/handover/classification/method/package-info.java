/** The decision as a pure function of facts and a policy: the verdict with its reasons, its figures and what would change it. */
package dev.handover.classification.method;
