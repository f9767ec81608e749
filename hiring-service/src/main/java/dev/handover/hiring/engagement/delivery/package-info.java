/** What was delivered and accepted in an engagement, and its corrections. */
package dev.handover.hiring.engagement.delivery;
