/** Activities as audit-service publishes them, with what the owner says about them. */
package dev.handover.classification.activity;
