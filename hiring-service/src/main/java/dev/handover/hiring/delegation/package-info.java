/** To whom work can be handed over, and all that is different from one to another. */
package dev.handover.hiring.delegation;
