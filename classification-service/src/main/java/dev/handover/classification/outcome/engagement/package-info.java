/** Engagements as hiring-service publishes them. */
package dev.handover.classification.outcome.engagement;
