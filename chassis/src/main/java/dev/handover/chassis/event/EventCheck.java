package dev.handover.chassis.event;

/**
 * Looks at each event before it enters the outbox. In production there is none; in the tests of a service there is one
 * that holds every event against the schema of its type, so that no test can publish what breaks the contract.
 */
@FunctionalInterface
public interface EventCheck {

    /**
     * Fails the transaction that would publish a wrong event.
     *
     * @param type with its version: {@code audit.activity-defined.v1}
     * @param payload the JSON that would leave
     */
    void check(String type, byte[] payload);
}
