/** What engagements showed, applied to the offers that decisions are made with. */
package dev.handover.classification.calibration;
