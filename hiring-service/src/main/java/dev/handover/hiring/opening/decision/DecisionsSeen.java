package dev.handover.hiring.opening.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DecisionsSeen implements PanacheRepositoryBase<DecisionSeen, UUID> {}
