package dev.handover.hiring.jobad;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Postings implements PanacheRepositoryBase<Posting, UUID> {}
