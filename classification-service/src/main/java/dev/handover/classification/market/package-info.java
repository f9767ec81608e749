/** What it costs to hand work over, as stated and as published wages suggest. */
package dev.handover.classification.market;
