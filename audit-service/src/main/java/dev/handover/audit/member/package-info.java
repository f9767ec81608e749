/** The people whose time is recorded. */
package dev.handover.audit.member;
