package dev.handover.audit.capture;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    Import require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() ->
                        ImportProblem.IMPORT_NOT_FOUND.because("Ask GET /v1/imports for the ids of your workspace."));
    }

    /** Newest first; ids rise with time. */
    List<Import> page(UUID before, int rows) {
        Sort order = Sort.descending("id");
        return (before == null ? findAll(order) : find("id < ?1", order, before))
                .page(0, rows)
                .list();
    }
}
