/** What the owner states about income, hours and money. */
package dev.handover.classification.economics;
