/** Inputs and policies as JSON that is the same bytes everywhere, and its hash. */
package dev.handover.classification.method.canonical;
