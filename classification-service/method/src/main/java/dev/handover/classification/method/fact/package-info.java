/** What is known of an owner, an activity and a market. */
package dev.handover.classification.method.fact;
