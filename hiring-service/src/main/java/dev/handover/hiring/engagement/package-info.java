/** Who does the work of an opening, for what, and what came of it. */
package dev.handover.hiring.engagement;
