package dev.handover.hiring.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Organizations implements PanacheRepositoryBase<Organization, UUID> {}
