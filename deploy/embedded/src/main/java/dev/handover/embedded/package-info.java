/** A durable PostgreSQL, a durable Kafka and a token issuer on this machine, for a local run and for tests. */
package dev.handover.embedded;
