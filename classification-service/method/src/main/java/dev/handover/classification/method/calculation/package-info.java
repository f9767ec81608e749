/** What the rules reckon with: the worth of an hour, of handing over and of learning. */
package dev.handover.classification.method.calculation;
