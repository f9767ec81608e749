/** To whom an activity is handed over, how freely and how it is taught. */
package dev.handover.classification.method.handover;
