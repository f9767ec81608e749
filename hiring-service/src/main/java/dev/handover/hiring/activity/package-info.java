/** The names of the activities that audit-service measures, and one lock for each. */
package dev.handover.hiring.activity;
