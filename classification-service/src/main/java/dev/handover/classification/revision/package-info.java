/** Who changed which fact when. */
package dev.handover.classification.revision;
