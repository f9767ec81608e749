/** Facts out through the outbox and in through the inbox, over Kafka, with dead letters for what nobody can take. */
package dev.handover.chassis.event;
