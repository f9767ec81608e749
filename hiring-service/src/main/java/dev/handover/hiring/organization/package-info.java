/** Who hires, and under which public address. */
package dev.handover.hiring.organization;
