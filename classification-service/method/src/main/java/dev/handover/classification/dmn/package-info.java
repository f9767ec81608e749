/** Policies as DMN decision tables, written and read. */
package dev.handover.classification.dmn;
