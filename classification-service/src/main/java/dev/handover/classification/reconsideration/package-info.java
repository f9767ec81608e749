/** The queue of activities whose decision is to be made again. */
package dev.handover.classification.reconsideration;
