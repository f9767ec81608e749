package dev.handover.hiring.jobad.writing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Ads implements PanacheRepositoryBase<Ad, UUID> {}
