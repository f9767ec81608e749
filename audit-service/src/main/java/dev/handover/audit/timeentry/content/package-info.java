/** What an entry says and the rules that it obeys, without where it is kept. */
package dev.handover.audit.timeentry.content;
