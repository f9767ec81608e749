package dev.handover.chassis.house.broken.payment;

import jakarta.ws.rs.POST;
import java.util.List;

/** Reads and answers with records whose names say neither, on purpose. */
public class PaymentResource {

    /** What is to be paid. */
    public record Order(String reference) {}

    /** What was paid. */
    public record Receipt(String reference) {}

    @POST
    public List<Receipt> pay(Order order) {
        return List.of(new Receipt(order.reference()));
    }
}
