/** Turns whatever went wrong into the one kind of answer that callers know, without its insides. */
package dev.handover.chassis.fault;
