/** How much a verdict can be relied on, and which answer of the owner would change it most. */
package dev.handover.classification.method.confidence;
