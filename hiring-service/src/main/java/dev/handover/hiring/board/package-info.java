/** The public pages on which ads are read and answered. */
package dev.handover.hiring.board;
