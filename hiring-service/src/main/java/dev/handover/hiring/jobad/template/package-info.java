/** Makes a job ad of what is known, from a template without logic. */
package dev.handover.hiring.jobad.template;
