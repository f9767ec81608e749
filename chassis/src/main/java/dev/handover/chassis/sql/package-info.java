/** The one way to run SQL that Panache does not write. */
package dev.handover.chassis.sql;
