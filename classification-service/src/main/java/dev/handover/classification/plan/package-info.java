/** Plans of what to hand over under the limits of the owner, and what becomes of them. */
package dev.handover.classification.plan;
