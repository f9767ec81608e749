/** How numbers cross the wire, in every feature alike. */
package dev.handover.classification.wire;
