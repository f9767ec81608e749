/** What time is spent on. */
package dev.handover.audit.activity;
