/** How much of the owner's time each activity takes, measured from day sums. */
package dev.handover.audit.workload;
