/** The audit service: captures time and says honestly where it goes. */
package dev.handover.audit;
