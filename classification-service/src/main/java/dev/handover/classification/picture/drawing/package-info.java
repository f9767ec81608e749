/** What all pictures are drawn and lettered with. */
package dev.handover.classification.picture.drawing;
