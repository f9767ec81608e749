/** What all features of the service share. */
package dev.handover.hiring;
