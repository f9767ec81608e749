/** A policy as a document: reading, compiling and checking it. */
package dev.handover.classification.method.policy;
