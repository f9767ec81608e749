/** The launcher of a local run: PostgreSQL, Kafka and the three services on 127.0.0.1, by one command. */
package dev.handover.local;
