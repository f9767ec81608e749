/** Threads that work in rounds, behind requests and events. */
package dev.handover.chassis.work;
