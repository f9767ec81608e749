/** How well the owner masters an area, as stated or shown by evidence. */
package dev.handover.classification.mastery;
