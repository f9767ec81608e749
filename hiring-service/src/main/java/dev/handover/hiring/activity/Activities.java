package dev.handover.hiring.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {}
