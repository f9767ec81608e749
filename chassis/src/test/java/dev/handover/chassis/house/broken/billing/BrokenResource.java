package dev.handover.chassis.house.broken.billing;

import dev.handover.chassis.house.broken.invoice.Invoice;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

/** Breaks the rules for endpoints, storage and features on purpose: it proves that the rules see it. */
public class BrokenResource {

    EntityManager storage;
    Invoice another;

    @GET
    public String open() {
        return "";
    }

    @POST
    public String twice() {
        return "";
    }
}
