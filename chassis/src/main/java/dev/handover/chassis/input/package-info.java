/** What no endpoint takes: text that cannot be stored, times nobody means, parameters nobody knows. */
package dev.handover.chassis.input;
