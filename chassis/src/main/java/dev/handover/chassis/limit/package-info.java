/** What a caller may send at most: how much, how often, and to which addresses. */
package dev.handover.chassis.limit;
