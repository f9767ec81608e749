/** Keeps workspaces apart: in the request, in Hibernate and in PostgreSQL. */
package dev.handover.chassis.workspace;
