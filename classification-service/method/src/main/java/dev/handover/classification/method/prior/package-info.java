/** First guesses at facts from the name of an activity. */
package dev.handover.classification.method.prior;
