/** How much work an activity is, as audit-service measured it last. */
package dev.handover.hiring.workload;
