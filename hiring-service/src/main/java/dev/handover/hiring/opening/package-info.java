/** Work that somebody else is to do, from the draft to the day it is filled or closed. */
package dev.handover.hiring.opening;
