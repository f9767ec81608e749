/** How numbers cross the wire and JSON is stored, in every feature alike. */
package dev.handover.classification.wire;
