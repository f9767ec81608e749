/** How much time activities take, last and over time. */
package dev.handover.classification.activity.workload;
