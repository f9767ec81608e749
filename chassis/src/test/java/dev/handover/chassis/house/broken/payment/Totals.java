package dev.handover.chassis.house.broken.payment;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Runs SQL its own way, on purpose. */
public class Totals {

    public List<?> totals(EntityManager entities) {
        return entities.createNativeQuery("SELECT 1").getResultList();
    }
}
