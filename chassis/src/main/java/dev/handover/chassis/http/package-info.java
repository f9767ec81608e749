/** What every call over HTTP meets beside its own rules: pages, preconditions, idempotency, origins. */
package dev.handover.chassis.http;
