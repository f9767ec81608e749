/** The one maker of ids and the one clock. */
package dev.handover.chassis.id;
