package dev.handover.classification.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FactSheets implements PanacheRepositoryBase<FactSheet, UUID> {}
