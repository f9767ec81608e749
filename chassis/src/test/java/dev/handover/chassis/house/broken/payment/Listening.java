package dev.handover.chassis.house.broken.payment;

import dev.handover.chassis.event.Consumers;
import java.util.Map;

/** Subscribes without the name of a consumer and without a payload of its own, on purpose. */
public class Listening {

    void start(Consumers consumers) {
        consumers.subscribe("bank.transfer", "transfer", Map.of("bank.transferred.v1", event -> {}));
    }
}
