/** Decisions and plans as pictures and pages. */
package dev.handover.classification.picture;
