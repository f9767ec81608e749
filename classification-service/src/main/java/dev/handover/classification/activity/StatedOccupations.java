package dev.handover.classification.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StatedOccupations implements PanacheRepositoryBase<StatedOccupation, UUID> {}
