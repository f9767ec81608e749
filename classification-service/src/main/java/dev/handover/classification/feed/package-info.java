/** The events of a workspace as a stream that pages listen to. */
package dev.handover.classification.feed;
