package dev.handover.classification.economics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class EconomicsOfWorkspaces implements PanacheRepositoryBase<Economics, UUID> {}
