/** What callers get when a request is refused or fails: RFC 9457 problem documents, made in one place. */
package dev.handover.chassis.problem;
