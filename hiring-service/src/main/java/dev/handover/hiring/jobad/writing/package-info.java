/** Puts an ad together with the owner's own words. */
package dev.handover.hiring.jobad.writing;
