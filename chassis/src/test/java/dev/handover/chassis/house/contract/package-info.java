/** Holds what a service answers, documents and publishes against what it promised. */
package dev.handover.chassis.house.contract;
