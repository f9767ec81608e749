/** What every call over HTTP meets beside its own rules: limits, pages, preconditions, idempotency. */
package dev.handover.chassis.http;
