/** What would be decided if something were different. */
package dev.handover.classification.whatif;
