package dev.handover.audit;

import dev.handover.chassis.event.EventCheck;
import dev.handover.chassis.house.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** In every test: an event that breaks its schema, or has none, fails the transaction that publishes it. */
@ApplicationScoped
class EventsFitTheirSchemas implements EventCheck {

    @Override
    public void check(String type, byte[] payload) {
        Contracts.fits("audit-service", type, new String(payload, StandardCharsets.UTF_8));
    }
}
