/** Lets everybody read an ad, or no longer. */
package dev.handover.hiring.jobad.publication;
