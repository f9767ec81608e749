package dev.handover.classification.activity.workload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Workloads implements PanacheRepositoryBase<Workload, UUID> {}
